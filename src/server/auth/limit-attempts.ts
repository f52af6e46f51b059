import { and, eq, lt, sql } from 'drizzle-orm';
import { Problem } from '../../domain/errors.ts';
import { sha256Hex } from '../../domain/sha256.ts';
import type { Db } from '../db/connection.ts';
import { onlyRow } from '../db/rows.ts';
import { attempt } from '../db/schema/index.ts';

export const WINDOW_MINUTES = 15;
const WINDOW = WINDOW_MINUTES * 60 * 1000;

/** Attempts allowed per window: few for one account, more for one client, behind which a whole office may sit. */
export const LIMITS = { account: 10, client: 50 } as const;

const windowStart = (now: Date): Date => new Date(Math.floor(now.getTime() / WINDOW) * WINDOW);

/** What is counted is a hash: the table must not become a list of who tries to sign in. */
const subjectOf = (kind: keyof typeof LIMITS, value: string): string => `${kind}:${sha256Hex(value).slice(0, 32)}`;

/**
 * Counts an attempt before it is made, so that parallel tries cannot slip past the limit. Kept in Postgres:
 * restarts and further servers change nothing.
 * @throws Problem `auth.tooManyAttempts`
 */
export async function countAttempt(db: Db, kind: keyof typeof LIMITS, value: string, now: Date): Promise<void> {
  const start = windowStart(now);
  const { count } = onlyRow(
    await db
      .insert(attempt)
      .values({ subject: subjectOf(kind, value), windowStart: start, count: 1 })
      .onConflictDoUpdate({
        target: [attempt.subject, attempt.windowStart],
        set: { count: sql`${attempt.count} + 1` },
      })
      .returning({ count: attempt.count }),
  );
  if (count > LIMITS[kind]) {
    const left = Math.ceil((start.getTime() + WINDOW - now.getTime()) / 60_000);
    throw new Problem('auth.tooManyAttempts', { params: { minutes: left } });
  }
}

/** After a right password the account's count starts anew, and counts of past windows are swept out. */
export async function forgetAttempts(db: Db, kind: keyof typeof LIMITS, value: string, now: Date): Promise<void> {
  const start = windowStart(now);
  await db.delete(attempt).where(and(eq(attempt.subject, subjectOf(kind, value)), eq(attempt.windowStart, start)));
  await db.delete(attempt).where(lt(attempt.windowStart, start));
}
