import { and, eq, inArray } from 'drizzle-orm';
import type { Actor } from '../context.ts';
import { representative, retentionFinding } from '../db/schema/index.ts';
import type { Ports } from '../ports.ts';
import { eraseIn } from './erase-person.ts';

/**
 * Erases those of a selection who are due in the campaign, each in a transaction of its own: what was done stays done
 * whatever stops it, and pressing again does the rest. Who is not due any more is left alone.
 */
export async function eraseDue(
  { db, now }: Pick<Ports, 'db' | 'now'>,
  actor: Actor,
  campaignId: string,
  ids: readonly string[],
): Promise<void> {
  for (const id of ids) {
    await db.transaction(async (tx) => {
      const [due] = await tx
        .select({ erasedAt: representative.erasedAt })
        .from(retentionFinding)
        .innerJoin(representative, eq(representative.id, retentionFinding.representativeId))
        .where(and(eq(retentionFinding.campaignId, campaignId), inArray(retentionFinding.representativeId, [id])));
      // One person may stand on the list in several rows; the first erases them all.
      if (due && due.erasedAt === null) await eraseIn(tx, { at: now(), actor, campaignId }, id);
    });
  }
}
