import { and, desc, eq, inArray, sql } from 'drizzle-orm';
import type { OfficeLetter } from '../../domain/officials/office-detail.ts';
import type { Db, Tx } from '../db/connection.ts';
import { delivery, deliveryReply, letter, letterRecipient, office } from '../db/schema/index.ts';

/** The letters to each of a campaign's offices, or to the one with `officeId`: the latest first, drafts before all. */
export async function readOfficeLetters(
  db: Db | Tx,
  campaignId: string,
  officeId?: string,
): Promise<Map<string, OfficeLetter[]>> {
  const rows = await db
    .select({ officeId: letterRecipient.officeId, letter, delivery })
    .from(letterRecipient)
    .innerJoin(office, eq(office.id, letterRecipient.officeId))
    .innerJoin(letter, eq(letter.id, letterRecipient.letterId))
    .leftJoin(delivery, and(eq(delivery.letterId, letter.id), eq(delivery.officeId, letterRecipient.officeId)))
    .where(and(eq(office.campaignId, campaignId), officeId === undefined ? undefined : eq(office.id, officeId)))
    .orderBy(sql`${letter.sentOn} DESC NULLS FIRST`, desc(letter.updatedAt), desc(letter.id));
  const replies = await readReplies(
    db,
    rows.flatMap((row) => (row.delivery ? [row.delivery.id] : [])),
  );
  const found = new Map<string, OfficeLetter[]>();
  for (const { officeId: to, letter: about, delivery: sent } of rows) {
    const { id, title, state, sentOn, replyBy } = about;
    const one = {
      ...{ id, title, state, sentOn, replyBy },
      delivery: sent && asDelivery(sent),
      replies: (sent && replies.get(sent.id)) ?? [],
    };
    found.set(to, [...(found.get(to) ?? []), one]);
  }
  return found;
}

const asDelivery = ({ id, state, channel, holderName, arrivedAt, followUpOn }: typeof delivery.$inferSelect) => ({
  ...{ id, state, channel, holderName, followUpOn },
  arrivedAt: arrivedAt?.toISOString() ?? null,
});

async function readReplies(db: Db | Tx, ids: string[]): Promise<Map<string, OfficeLetter['replies']>> {
  const rows = await db
    .select()
    .from(deliveryReply)
    .where(inArray(deliveryReply.deliveryId, ids))
    .orderBy(desc(deliveryReply.receivedOn), desc(deliveryReply.id));
  const found = new Map<string, OfficeLetter['replies']>();
  for (const { deliveryId, receivedOn, outcome, summary, nextOn } of rows)
    found.set(deliveryId, [...(found.get(deliveryId) ?? []), { receivedOn, outcome, summary, nextOn }]);
  return found;
}
