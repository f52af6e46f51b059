import { parseArgs } from 'node:util';
import { z } from 'zod';
import { emailSchema, PASSWORD_MIN } from '../../domain/access/account.ts';
import { ROLES, type Role, roleSchema } from '../../domain/access/roles.ts';

export const HELP = `Usage: npm run admin -- COMMAND

  user EMAIL ROLE --password-stdin   opens an account, or gives a known one this role and password and signs it out;
                                     the password is read from the standard input, at least ${PASSWORD_MIN} characters
  invite EMAIL ROLE                  prints a link with which a colleague chooses a password; it lasts 14 days
  recount [--mend]                   counts all signatures anew from their events and names every number that differs;
                                     --mend then makes the tallies what the events say
  help                               prints this

ROLE is one of ${ROLES.join(', ')}.
The database is that of DATABASE_URL, or else the one in DATA_DIR (.data), whether Countersign runs there or not.`;

export const COMMANDS = ['user', 'invite', 'recount', 'help'] as const;
type Command = (typeof COMMANDS)[number];

export type AdminAct =
  | { command: 'help' }
  | { command: 'recount'; mend: boolean }
  | { command: Exclude<Command, 'help' | 'recount'>; email: string; role: Role };

/** A command that does not fit, as one sentence. */
export class UsageError extends Error {
  override name = 'UsageError';
}

/** @throws UsageError */
export function readAct(argv: readonly string[]): AdminAct {
  const { command: typed, rest, passwordComes, mend } = split(argv);
  const command = COMMANDS.find((known) => known === typed);
  if (command === undefined) throw new UsageError(`There is no command ${typed}.`);
  if (command === 'help') return { command };
  if (command === 'recount') {
    if (rest.length > 0) throw new UsageError('recount takes nothing but --mend.');
    return { command, mend };
  }
  const [email, role, ...more] = rest;
  const read = z.object({ email: emailSchema, role: roleSchema }).safeParse({ email, role });
  if (!read.success || more.length > 0) {
    throw new UsageError(`${command} wants an e-mail address and a role, one of ${ROLES.join(', ')}.`);
  }
  if (command === 'user' && !passwordComes) {
    throw new UsageError('user wants --password-stdin: a password among the arguments would be seen by every process.');
  }
  return { command, ...read.data };
}

function split(argv: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        'password-stdin': { type: 'boolean' },
        mend: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
    const [command = 'help', ...rest] = positionals;
    const [passwordComes, mend] = [values['password-stdin'] === true, values.mend === true];
    return { command: values.help ? 'help' : command, rest, passwordComes, mend };
  } catch {
    // What was typed is not repeated: it may be a password.
    throw new UsageError('There is an option that is not known.');
  }
}
