import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { emailSchema, newPasswordSchema, PASSWORD_MIN } from '../../domain/access/account.ts';
import { ROLES, type Role, roleSchema } from '../../domain/access/roles.ts';
import { invite } from '../auth/invite.ts';
import { provideAccount } from '../auth/provide-account.ts';
import { openForAdmin } from './admin-ports.ts';
import { createClosing } from './closing.ts';
import { EnvironmentError, readEnvironment } from './environment.ts';
import { StartError } from './sentence.ts';

/** `npm run admin -- ...`: what an operator can do without the app, whether it runs or not. */

const HELP = `Usage: npm run admin -- COMMAND

  user EMAIL ROLE --password-stdin   opens an account, or gives a known one this role and password and signs it out;
                                     the password is read from the standard input, at least ${PASSWORD_MIN} characters
  invite EMAIL ROLE                  prints a link with which a colleague chooses a password; it lasts 14 days
  help                               prints this

ROLE is one of ${ROLES.join(', ')}.
The database is that of DATABASE_URL, or else the one in DATA_DIR (.data), whether Countersign runs there or not.`;

type Act = { command: 'help' } | { command: 'user' | 'invite'; email: string; role: Role };

/** @throws StartError for a command that does not fit */
function readAct(argv: readonly string[]): Act {
  const { command, rest, passwordComes } = split(argv);
  if (command === 'help') return { command };
  if (command !== 'user' && command !== 'invite') throw new StartError(HELP);
  const [email, role, ...more] = rest;
  const read = z.object({ email: emailSchema, role: roleSchema }).safeParse({ email, role });
  if (!read.success || more.length > 0) {
    throw new StartError(`${command} wants an e-mail address and a role, one of ${ROLES.join(', ')}.`);
  }
  if (command === 'user' && !passwordComes) {
    throw new StartError('user wants --password-stdin: a password among the arguments would be seen by every process.');
  }
  return { command, ...read.data };
}

function split(argv: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: { 'password-stdin': { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
    });
    const [command = 'help', ...rest] = positionals;
    return { command: values.help ? 'help' : command, rest, passwordComes: values['password-stdin'] === true };
  } catch {
    throw new StartError(HELP);
  }
}

/** @throws StartError when it is too short or too long */
async function readPassword(): Promise<string> {
  const read = newPasswordSchema.safeParse((await text(process.stdin)).replace(/\r?\n$/, ''));
  if (!read.success) throw new StartError(`The password wants between ${PASSWORD_MIN} and 128 characters.`);
  return read.data;
}

async function run(): Promise<void> {
  const act = readAct(process.argv.slice(2));
  if (act.command === 'help') {
    console.log(HELP);
    return;
  }
  const { command, email, role } = act;
  const password = command === 'user' ? await readPassword() : '';
  const ports = await openForAdmin(readEnvironment(process.env), closing);
  if (command === 'user') {
    const isNew = await provideAccount(ports, { email, role, password });
    console.log(`${email} ${isNew ? 'has an account now' : 'has a new password'}, with the role ${role}.`);
  } else {
    console.log((await invite(ports, { email, role, actor: null })).link);
  }
}

const closing = createClosing((name) => console.error(`Could not close in order: ${name}`));
try {
  await run();
} catch (error) {
  if (!(error instanceof StartError || error instanceof EnvironmentError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
} finally {
  await closing.close();
}
