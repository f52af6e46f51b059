import { eq } from 'drizzle-orm';
import type { Db } from '../db/connection.ts';
import { onlyRow } from '../db/rows.ts';
import { installation } from '../db/schema/index.ts';
import { newSecret } from './secrets.ts';

const THE_ROW = 1;

/** The secret that signs cookies: made once, by whichever server starts first. */
export async function installationSecret(db: Db, now: Date): Promise<string> {
  await db.insert(installation).values({ id: THE_ROW, secret: newSecret(), createdAt: now }).onConflictDoNothing();
  const { secret } = onlyRow(await db.select().from(installation).where(eq(installation.id, THE_ROW)));
  return secret;
}
