import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { COMMANDS } from '../../src/server/node/admin-arguments.ts';
import { VARIABLES } from '../../src/server/node/environment.ts';
import { chosen, parseArguments } from '../support/figures.ts';
import type { SourceFile } from './house-rules.ts';
import type { Facts } from './prose-rules.ts';

/** What people read before they run anything. The changelog is absent: it may tell of what is gone. */
const DOCUMENT = /^(?:README|CONTRIBUTING|docs\/.+)\.md$/;

/** Every file, tracked or about to be. */
function repositoryPaths(): string[] {
  return execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { encoding: 'utf8' })
    .split('\n')
    .filter((path) => path !== '' && existsSync(path));
}

export const documents = (): SourceFile[] =>
  repositoryPaths()
    .filter((path) => DOCUMENT.test(path))
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }));

/** What the repository really has; the programs themselves judge the arguments that documents give them. */
export function facts(): Facts {
  return {
    scripts: new Set(Object.keys(JSON.parse(readFileSync('package.json', 'utf8')).scripts)),
    refusals: {
      bench: (args) => refusal(() => chosen('tests/load', '.bench.ts', parseArguments(args).names)),
      faults: (args) => refusal(() => chosen('tests/faults', '.fault.ts', parseArguments(args).names)),
      admin: ([verb = 'help']) =>
        COMMANDS.some((known) => known === verb) ? undefined : `There is no operator's command ${verb}`,
    },
    paths: repositoryPaths(),
    variables: VARIABLES,
  };
}

function refusal(act: () => unknown): string | undefined {
  try {
    act();
    return undefined;
  } catch (error) {
    if (error instanceof TypeError) return error.message;
    throw error;
  }
}
