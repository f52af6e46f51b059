import { and, eq, isNull, lt, or, sql } from 'drizzle-orm';
import type { Tx } from '../db/connection.ts';
import { delivery } from '../db/schema/index.ts';
import { tellTopic } from '../live/tell.ts';
import type { Ports } from '../ports.ts';
import { lockInHand } from './claim-next.ts';
import { writeEvent } from './write-event.ts';

/** Time for a process whose database was away to write down what it heard. */
const PATIENCE_MS = 20_000;

/**
 * Finds deliveries whose server process, or its database, ended while it spoke with the mail server. Where the server had got
 * nothing of the letter it goes again; where it had, what became of it is not known, so it is `uncertain` and waits for a
 * person. Whatever another process is at work on is locked by it; and whoever comes back finds that it was taken away.
 * @returns how many are uncertain
 */
export async function findLost({ db, now }: Pick<Ports, 'db' | 'now'>): Promise<number> {
  const longAgo = new Date(now().getTime() - PATIENCE_MS);
  const handing = await db
    .select({ id: delivery.id })
    .from(delivery)
    .where(and(eq(delivery.state, 'handing'), or(isNull(delivery.handedAt), lt(delivery.handedAt, longAgo))));
  let uncertain = 0;
  for (const { id } of handing) {
    const state = await db.transaction((tx) => takeAway(tx, id, now()));
    if (state === 'uncertain') uncertain += 1;
  }
  return uncertain;
}

async function takeAway(tx: Tx, id: string, at: Date): Promise<string | undefined> {
  if (!(await lockInHand(tx, id))) return undefined;
  const [moved] = await tx
    .update(delivery)
    .set({
      state: sql`CASE WHEN ${delivery.handedAt} IS NULL THEN 'queued' ELSE 'uncertain' END`,
      attempts: sql`${delivery.attempts} - (${delivery.handedAt} IS NULL)::int`,
      version: sql`${delivery.version} + 1`,
    })
    .where(and(eq(delivery.id, id), eq(delivery.state, 'handing')))
    .returning({ state: delivery.state, campaignId: delivery.campaignId });
  if (!moved) return undefined;
  await writeEvent(tx, { deliveryId: id, kind: moved.state === 'uncertain' ? 'uncertain' : 'interrupted', at });
  await tellTopic(tx, moved.campaignId, 'delivery');
  return moved.state;
}
