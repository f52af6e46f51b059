import { text } from 'node:stream/consumers';
import { newPasswordSchema, PASSWORD_MIN } from '../../domain/access/account.ts';
import { invite } from '../auth/invite.ts';
import { provideAccount } from '../auth/provide-account.ts';
import { HELP, readAct, UsageError } from './admin-arguments.ts';
import { openForAdmin } from './admin-ports.ts';
import { createClosing } from './closing.ts';
import { EnvironmentError, readEnvironment } from './environment.ts';
import { sayRecount } from './say-recount.ts';
import { StartError } from './sentence.ts';

/** `npm run admin -- ...`: what an operator can do without the app, whether it runs or not. */

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
  if (act.command === 'recount') {
    const { db } = await openForAdmin(readEnvironment(process.env), closing);
    process.exitCode = await sayRecount(db, act.mend);
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
  if (error instanceof UsageError) {
    console.error(`${error.message}\n\n${HELP}`);
    process.exitCode = 2;
  } else if (error instanceof StartError || error instanceof EnvironmentError) {
    console.error(error.message);
    process.exitCode = 1;
  } else throw error;
} finally {
  await closing.close();
}
