import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import type { TestProject } from 'vitest/node';
import { migrate, openDatabase } from '../../mocks/open-database.ts';
import { ROLES } from '../../src/domain/access/roles.ts';
import { session, user } from '../../src/server/db/schema/index.ts';
import { COLLEAGUES, furnish } from './furnish.ts';
import { sessionTokenOf } from './session-tokens.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** A dump of a furnished PGlite, with one open session for each role. */
    pgliteDump: string;
  }
}

const CACHE = 'node_modules/.cache/countersign';
/** Whatever shapes or fills the database; when one of them changes, the dump is made anew. */
const SOURCES = ['src/server/db/migrations', 'src/server/campaigns', 'src/domain/campaigns', 'mocks', 'tests/support'];

/** Makes the database of component tests once, and keeps it for later runs: loading it is much faster than migrating. */
export default async function setup(project: TestProject) {
  const path = join(CACHE, `${fingerprint()}.pglite.tar`);
  if (!existsSync(path)) {
    mkdirSync(CACHE, { recursive: true });
    removeStaleDumps();
    const database = await openDatabase();
    await migrate(database);
    await furnish(database.db);
    for (const role of ROLES) {
      const [colleague] = await database.db.select().from(user).where(eq(user.email, COLLEAGUES[role].email));
      if (colleague === undefined) throw new Error(`furnish() made no ${role}`);
      const expiresAt = new Date('2999-01-01');
      await database.db.insert(session).values({ token: sessionTokenOf(role), userId: colleague.id, expiresAt });
    }
    const dump = await database.pglite.dumpDataDir('none');
    await database.pglite.close();
    const unfinished = `${path}.${process.pid}`;
    writeFileSync(unfinished, Buffer.from(await dump.arrayBuffer()));
    renameSync(unfinished, path);
  }
  project.provide('pgliteDump', path);
}

/** Dumps of other fingerprints may belong to a run that goes on beside this one; only yesterday's are nobody's. */
function removeStaleDumps(): void {
  const yesterday = Date.now() - 24 * 60 * 60 * 1000;
  for (const name of readdirSync(CACHE)) {
    const dump = join(CACHE, name);
    if (statSync(dump).mtimeMs < yesterday) rmSync(dump, { force: true });
  }
}

function fingerprint(): string {
  const hash = createHash('sha256');
  for (const folder of SOURCES) {
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
      if (/\.(ts|sql|json)$/.test(name)) hash.update(name).update(readFileSync(join(folder, name)));
    }
  }
  return hash.digest('hex').slice(0, 16);
}
