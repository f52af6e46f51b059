import { openForAdmin } from './admin-ports.ts';
import { createClosing } from './closing.ts';
import { EnvironmentError, readEnvironment } from './environment.ts';
import { StartError } from './sentence.ts';
import { verifyDatabase } from './verify-database.ts';
import { type VerifiedText, verifyFile } from './verify-file.ts';

/** `npm run verify -- FILE`: ends with 0 when every hash matches, 1 when one does not, 2 when nothing could be read. */

const HELP = `Usage: npm run verify -- FILE...
       npm run verify -- --database

Recomputes the hash of published versions of a statement: of exported versions (JSON, or PDF), or of all versions in this
installation's database (DATABASE_URL, or else the one in DATA_DIR). docs/statement-format.md says how it is computed.`;

function say({ label, stated, recomputed, matches }: VerifiedText): void {
  console.log(`${label}\n  stated      ${stated}\n  recomputed  ${recomputed}`);
  console.log(
    matches ? '  The hash matches.' : '  The hash does NOT match: these are not the words that were published.',
  );
}

async function read(args: readonly string[]): Promise<VerifiedText[]> {
  if (args.length === 1 && args[0] === '--database') {
    const { db } = await openForAdmin(readEnvironment(process.env), closing);
    return verifyDatabase(db);
  }
  if (args.length === 0 || args.some((arg) => arg.startsWith('-'))) throw new StartError(HELP);
  const found: VerifiedText[] = [];
  for (const path of args) found.push(await verifyFile(path));
  return found;
}

const closing = createClosing((name) => console.error(`Could not close in order: ${name}`));
try {
  const found = await read(process.argv.slice(2));
  for (const one of found) say(one);
  process.exitCode = found.every(({ matches }) => matches) ? 0 : 1;
} catch (error) {
  if (!(error instanceof StartError || error instanceof EnvironmentError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
} finally {
  await closing.close();
}
