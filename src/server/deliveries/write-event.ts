import type { DeliveryEventKind, SmtpLine } from '../../domain/deliveries/delivery.ts';
import type { Actor } from '../context.ts';
import type { Tx } from '../db/connection.ts';
import { deliveryEvent } from '../db/schema/index.ts';

/** What an event of the ledger says besides its kind. */
export interface EventDetail {
  /** What the mail server answered last. */
  said?: string;
  conversation?: readonly SmtpLine[];
  /** What a person wrote beside it. */
  note?: string;
}

/** Adds a line to the ledger of a delivery; the caller has moved the delivery in the same transaction. */
export async function writeEvent(
  tx: Tx,
  {
    deliveryId,
    kind,
    at,
    actor = null,
    ...detail
  }: EventDetail & { deliveryId: string; kind: DeliveryEventKind; at: Date; actor?: Pick<Actor, 'name'> | null },
): Promise<void> {
  await tx
    .insert(deliveryEvent)
    .values({ deliveryId, kind, at, actorName: actor?.name ?? null, detail: { ...detail } });
}
