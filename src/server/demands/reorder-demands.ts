import { and, asc, eq, sql } from 'drizzle-orm';
import { Problem } from '../../domain/errors.ts';
import { record } from '../audit/record.ts';
import type { Actor, CampaignScope } from '../context.ts';
import { demand, demandOrder } from '../db/schema/index.ts';
import type { Ports } from '../ports.ts';

/**
 * Puts the demands into the order of `keys`, which must name each exactly once.
 * @throws Problem `demand.orderIncomplete`, `edit.conflict` when somebody reordered since `seen`
 */
export async function reorderDemands(
  { db, now }: Pick<Ports, 'db' | 'now'>,
  actor: Actor,
  scope: CampaignScope,
  seen: number,
  keys: readonly string[],
): Promise<void> {
  await db.transaction(async (tx) => {
    const before = await tx
      .select({ key: demand.key })
      .from(demand)
      .where(and(eq(demand.campaignId, scope.id), eq(demand.kind, 'demand')))
      .orderBy(asc(demand.position));
    const known = before.map(({ key }) => key);
    if (known.length !== keys.length || !known.every((key) => keys.includes(key))) {
      throw new Problem('demand.orderIncomplete');
    }
    const guarded = await tx
      .update(demandOrder)
      .set({ version: sql`${demandOrder.version} + 1` })
      .where(and(eq(demandOrder.campaignId, scope.id), eq(demandOrder.version, seen)))
      .returning({ version: demandOrder.version });
    if (guarded.length === 0) throw new Problem('edit.conflict', { current: { keys: known } });
    for (const [position, key] of keys.entries()) {
      await tx
        .update(demand)
        .set({ position: position + 1 })
        .where(and(eq(demand.campaignId, scope.id), eq(demand.key, key)));
    }
    await record(tx, {
      at: now(),
      actor,
      campaignId: scope.id,
      action: 'demands.reordered',
      subject: { type: 'campaign', id: scope.slug, label: scope.slug },
      from: { keys: known },
      to: { keys },
    });
  });
}
