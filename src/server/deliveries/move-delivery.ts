import { and, eq, inArray, sql } from 'drizzle-orm';
import { moveOf, type PersonAct, statesFor } from '../../domain/deliveries/delivery-acts.ts';
import { Problem } from '../../domain/errors.ts';
import type { Tx } from '../db/connection.ts';
import { delivery } from '../db/schema/index.ts';
import type { DeliveryRow } from './open-delivery.ts';

/**
 * Moves a delivery that is locked already.
 * @throws Problem `delivery.transitionRefused`
 */
export async function moveDelivery(
  tx: Tx,
  row: DeliveryRow,
  act: PersonAct,
  set: Partial<DeliveryRow> = {},
): Promise<DeliveryRow['state']> {
  const state = moveOf(act, row.state);
  const refused = () => new Problem('delivery.transitionRefused', { params: { state: row.state } });
  if (!state) throw refused();
  const moved = await tx
    .update(delivery)
    .set({ ...set, state, version: sql`${delivery.version} + 1` })
    .where(and(eq(delivery.id, row.id), inArray(delivery.state, statesFor(act))))
    .returning({ id: delivery.id });
  if (moved.length === 0) throw refused();
  return state;
}
