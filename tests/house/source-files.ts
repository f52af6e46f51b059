import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import type { SourceFile } from './house-rules.ts';

/** The project's TypeScript, tracked or about to be. */
export function sourceFiles(): SourceFile[] {
  return execFileSync('git', ['ls-files', '-co', '--exclude-standard', 'src', 'mocks', 'tests'], { encoding: 'utf8' })
    .split('\n')
    .filter((path) => /\.tsx?$/.test(path) && existsSync(path))
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }));
}
