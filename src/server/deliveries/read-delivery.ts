import { asc, desc, eq, sql } from 'drizzle-orm';
import type { Delivery, DeliveryEvent } from '../../domain/deliveries/delivery.ts';
import { DELIVERY_EVENTS, smtpLineSchema } from '../../domain/deliveries/delivery.ts';
import { withoutAddresses } from '../../domain/deliveries/smtp-answer.ts';
import { Problem } from '../../domain/errors.ts';
import type { Db, Tx } from '../db/connection.ts';
import { delivery, deliveryEvent, deliveryFile, deliveryMessage, deliveryReply } from '../db/schema/index.ts';
import type { DeliveryPlace } from './lock-letter.ts';
import { type Reader, readRaw, withHolders } from './read-ledger.ts';

/**
 * One delivery with everything that happened to it, the newest first.
 * @throws Problem `not.found`
 */
export async function readDelivery(db: Db | Tx, reader: Reader, officeId: string): Promise<Delivery> {
  const [row] = await readRaw(db, reader, sql`"officeId" = ${officeId}`, 1, 0);
  if (!row) throw new Problem('not.found');
  const [shown] = await withHolders(db, reader, [row]);
  if (!shown) throw new Problem('not.found');
  const { messageId, letterHash, pdfHash, id } = row;
  const said = reader.mayReadContact ? (text: string) => text : withoutAddresses;
  return {
    ...shown,
    ...{ messageId, letterHash, pdfHash },
    ...(id === null ? { events: [], replies: [], files: [] } : await readAround(db, id, said)),
  };
}

async function readAround(db: Db | Tx, deliveryId: string, said: (text: string) => string) {
  const events = await db
    .select()
    .from(deliveryEvent)
    .where(eq(deliveryEvent.deliveryId, deliveryId))
    .orderBy(desc(deliveryEvent.at), desc(deliveryEvent.id));
  const replies = await db
    .select()
    .from(deliveryReply)
    .where(eq(deliveryReply.deliveryId, deliveryId))
    .orderBy(desc(deliveryReply.receivedOn), desc(deliveryReply.id));
  const files = await db
    .select({
      ...{ id: deliveryFile.id, kind: deliveryFile.kind, name: deliveryFile.name },
      ...{
        contentType: deliveryFile.contentType,
        addedByName: deliveryFile.addedByName,
        addedAt: deliveryFile.addedAt,
      },
    })
    .from(deliveryFile)
    .where(eq(deliveryFile.deliveryId, deliveryId))
    .orderBy(asc(deliveryFile.addedAt), asc(deliveryFile.id));
  return {
    events: events.map((event) => asEvent(event, said)),
    replies: replies.map(({ id, receivedOn, outcome, summary, nextOn, recordedByName }) => ({
      ...{ id, receivedOn, outcome, summary, nextOn, recordedByName },
    })),
    files: files.map((file) => ({ ...file, addedAt: file.addedAt.toISOString() })),
  };
}

function asEvent(
  { id, kind, at, actorName, detail }: typeof deliveryEvent.$inferSelect,
  said: (text: string) => string,
): DeliveryEvent {
  const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : null);
  const heard = text(detail.said);
  const lines = smtpLineSchema.array().safeParse(detail.conversation);
  return {
    id,
    kind: DELIVERY_EVENTS.find((known) => known === kind) ?? 'planned',
    at: at.toISOString(),
    actorName,
    said: heard && said(heard),
    conversation: (lines.data ?? []).map((one) => ({ ...one, text: said(one.text) })),
    note: text(detail.note),
  };
}

/**
 * The message as it goes, or went: the very bytes.
 * @throws Problem `not.found` also while it is still being made
 */
export async function readMessage(db: Db, { campaign, letterId, officeId }: DeliveryPlace): Promise<Uint8Array> {
  const [found] = await db
    .select({ eml: deliveryMessage.eml })
    .from(deliveryMessage)
    .innerJoin(delivery, eq(delivery.id, deliveryMessage.deliveryId))
    .where(
      sql`${delivery.letterId} = ${letterId} AND ${delivery.officeId} = ${officeId} AND ${delivery.campaignId} = ${campaign.id}`,
    );
  if (!found) throw new Problem('not.found');
  return found.eml;
}
