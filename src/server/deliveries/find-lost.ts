import { and, eq, lt, sql } from 'drizzle-orm';
import { delivery } from '../db/schema/index.ts';
import { tellTopic } from '../live/tell.ts';
import type { Ports } from '../ports.ts';
import { lockInHand } from './claim-next.ts';
import { writeEvent } from './write-event.ts';

/** Time for a process whose database was away to write down what it heard. */
const PATIENCE_MS = 20_000;

/**
 * Finds deliveries that were being handed over when their server process, or its database, ended: what the mail server made
 * of them is not known, so they are `uncertain` and wait for a person. Whatever another process is at work on is locked by it.
 */
export async function findLost({ db, now }: Pick<Ports, 'db' | 'now'>): Promise<number> {
  const longAgo = new Date(now().getTime() - PATIENCE_MS);
  const handing = await db
    .select({ id: delivery.id, attempts: delivery.attempts, campaignId: delivery.campaignId })
    .from(delivery)
    .where(and(eq(delivery.state, 'handing'), lt(delivery.handedAt, longAgo)));
  let lost = 0;
  for (const { id, attempts, campaignId } of handing) {
    await db.transaction(async (tx) => {
      if (!(await lockInHand(tx, id))) return;
      const moved = await tx
        .update(delivery)
        .set({ state: 'uncertain', version: sql`${delivery.version} + 1` })
        .where(and(eq(delivery.id, id), eq(delivery.state, 'handing'), eq(delivery.attempts, attempts)))
        .returning({ id: delivery.id });
      if (moved.length === 0) return;
      await writeEvent(tx, { deliveryId: id, kind: 'uncertain', at: now() });
      await tellTopic(tx, campaignId, 'delivery');
      lost += 1;
    });
  }
  return lost;
}
