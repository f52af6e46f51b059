import { and, asc, eq, exists, notInArray, or, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { DeliveryState } from '../../domain/deliveries/delivery-state.ts';
import type { EarlierLetter } from '../../domain/letters/letter-facts.ts';
import { LOCALES, type Localized } from '../../domain/locale/locale.ts';
import type { Db, Tx } from '../db/connection.ts';
import { campaign, delivery, deliveryReply, letter, letterRecipient, office } from '../db/schema/index.ts';

/** A delivery that is anywhere else did not reach its office, or nobody can say that it did. */
const ARRIVED: readonly DeliveryState[] = ['sent', 'delivered'];

/** The same post in the campaign that the earlier letter was part of, which has offices of its own. */
const before = alias(office, 'before');
const IS_SAME_POST = or(
  eq(before.id, office.id),
  and(eq(before.country, office.country), eq(before.titleEn, office.titleEn)),
);

/**
 * The letter that another one follows, and what this campaign's offices made of it. Parents are checked when a letter is
 * begun, so their campaign is this one or the one before.
 */
export async function readEarlier(db: Db | Tx, campaignId: string, letterId: string): Promise<EarlierLetter | null> {
  const [found] = await db
    .select({
      title: letter.title,
      sentOn: letter.sentOn,
      reference: letter.reference,
      campaignTitle: campaign.title,
    })
    .from(letter)
    .innerJoin(campaign, eq(campaign.id, letter.campaignId))
    .where(eq(letter.id, letterId));
  if (!found) return null;
  const { title, campaignTitle, ...earlier } = found;
  const answers = await readAnswers(db, campaignId, letterId);
  const reached = [...new Set([...(await readReached(db, campaignId, letterId)), ...answers.keys()])];
  return {
    ...earlier,
    title: inEveryLanguage(title, campaignTitle),
    reached: reached.toSorted().map((officeId) => ({ officeId, answer: answers.get(officeId) ?? null })),
  };
}

/** A letter that bears its campaign's title has that title in every language. */
function inEveryLanguage(title: string, campaignTitle: Localized): Localized | string {
  return LOCALES.some((locale) => campaignTitle[locale] === title) ? campaignTitle : title;
}

/** Letters from before deliveries were recorded have recipients alone. */
async function readReached(db: Db | Tx, campaignId: string, letterId: string): Promise<string[]> {
  const failed: SQL = exists(
    db
      .select({ one: sql`1` })
      .from(delivery)
      .where(
        and(
          eq(delivery.letterId, letterId),
          eq(delivery.officeId, before.id),
          notInArray(delivery.state, [...ARRIVED]),
        ),
      ),
  );
  const rows = await db
    .selectDistinct({ id: office.id })
    .from(letterRecipient)
    .innerJoin(before, eq(before.id, letterRecipient.officeId))
    .innerJoin(office, IS_SAME_POST)
    .where(and(eq(letterRecipient.letterId, letterId), eq(office.campaignId, campaignId), sql`NOT ${failed}`));
  return rows.map(({ id }) => id);
}

/** The last reply of each office: it says where the office stands now. */
async function readAnswers(db: Db | Tx, campaignId: string, letterId: string) {
  const rows = await db
    .select({ officeId: office.id, outcome: deliveryReply.outcome, on: deliveryReply.receivedOn })
    .from(deliveryReply)
    .innerJoin(delivery, eq(delivery.id, deliveryReply.deliveryId))
    .innerJoin(before, eq(before.id, delivery.officeId))
    .innerJoin(office, IS_SAME_POST)
    .where(and(eq(delivery.letterId, letterId), eq(office.campaignId, campaignId)))
    .orderBy(asc(deliveryReply.receivedOn), asc(deliveryReply.id));
  return new Map(rows.map(({ officeId, outcome, on }) => [officeId, { outcome, on }]));
}
