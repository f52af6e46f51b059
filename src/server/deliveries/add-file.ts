import { and, eq } from 'drizzle-orm';
import { SCAN_MAX_MEGABYTES, scanTypeOf } from '../../domain/deliveries/delivery.ts';
import { Problem } from '../../domain/errors.ts';
import { record } from '../audit/record.ts';
import type { Actor } from '../context.ts';
import type { Db } from '../db/connection.ts';
import { onlyRow } from '../db/rows.ts';
import { delivery, deliveryFile } from '../db/schema/index.ts';
import type { Ports } from '../ports.ts';
import type { DeliveryPlace } from './lock-letter.ts';
import { openDelivery } from './open-delivery.ts';
import { writeEvent } from './write-event.ts';

export interface Scan {
  kind: 'stamp' | 'reply';
  name: string;
  bytes: Uint8Array;
}

/**
 * Keeps a scan beside a delivery: of the stamp on a letter handed over, of a reply.
 * @throws Problem `request.unsupportedType` for anything but a PDF, PNG or JPEG, whatever it is called;
 *   `request.tooLarge`, `edit.conflict`, `not.found`
 */
export async function addFile(
  { db, now }: Pick<Ports, 'db' | 'now'>,
  actor: Actor,
  place: DeliveryPlace,
  seen: number,
  { kind, name, bytes }: Scan,
): Promise<void> {
  if (bytes.length > SCAN_MAX_MEGABYTES * 1024 * 1024)
    throw new Problem('request.tooLarge', { params: { max: `${SCAN_MAX_MEGABYTES} MB` } });
  const contentType = scanTypeOf(bytes);
  if (!contentType) throw new Problem('request.unsupportedType');
  await db.transaction(async (tx) => {
    const at = now();
    const { row, subject } = await openDelivery(tx, place, seen);
    const { id } = onlyRow(
      await tx
        .insert(deliveryFile)
        .values({ deliveryId: row.id, kind, name, contentType, bytes, addedByName: actor.name, addedAt: at })
        .returning({ id: deliveryFile.id }),
    );
    await writeEvent(tx, { deliveryId: row.id, kind: 'file', at, actor, note: name });
    await record(tx, {
      ...{ at, actor, campaignId: row.campaignId, subject, action: 'delivery.fileAdded' as const },
      to: { file: id, kind },
    });
  });
}

/** @throws Problem `not.found` */
export async function readFile(db: Db, { letterId, officeId, campaign }: DeliveryPlace, fileId: string) {
  const [found] = await db
    .select({ name: deliveryFile.name, contentType: deliveryFile.contentType, bytes: deliveryFile.bytes })
    .from(deliveryFile)
    .innerJoin(delivery, eq(delivery.id, deliveryFile.deliveryId))
    .where(
      and(
        eq(deliveryFile.id, fileId),
        eq(delivery.letterId, letterId),
        eq(delivery.officeId, officeId),
        eq(delivery.campaignId, campaign.id),
      ),
    );
  if (!found) throw new Problem('not.found');
  return found;
}
