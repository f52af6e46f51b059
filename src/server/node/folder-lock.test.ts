import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { lockFile } from './folder-lock.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'countersign-lock-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Asks from a process of its own, since a lock belongs to a process. Optionally dies without letting go. */
function otherProcess(path: string, end = ''): string {
  const module = new URL('./folder-lock.ts', import.meta.url).href;
  const code = `import { lockFile } from '${module}'; process.stdout.write(lockFile(${JSON.stringify(path)}) ? 'held' : 'refused'); ${end}`;
  try {
    return execFileSync('node', ['--no-warnings', '--input-type=module', '-e', code], { encoding: 'utf8' });
  } catch (error) {
    return String((error as { stdout: unknown }).stdout);
  }
}

test('a second process is refused while the first holds the lock, and let in after it lets go', () => {
  const path = join(folder, 'lock');
  const lock = lockFile(path);
  expect(lock).toBeDefined();
  expect(otherProcess(path)).toBe('refused');
  lock?.release();
  expect(otherProcess(path)).toBe('held');
});

test('a process that was killed while holding the lock does not hold it any more', () => {
  const path = join(folder, 'lock');
  expect(otherProcess(path, "process.kill(process.pid, 'SIGKILL')")).toBe('held');
  expect(lockFile(path)).toBeDefined();
});
