import { and, asc, desc, eq, gt } from 'drizzle-orm';
import { Problem } from '../../domain/errors.ts';
import { daysBetween, type LetterLineage } from '../../domain/letters/lineage.ts';
import type { Db } from '../db/connection.ts';
import {
  campaign,
  delivery,
  deliveryReply,
  letter,
  letterRecipient,
  office,
  statementVersion,
} from '../db/schema/index.ts';
import type { Ports } from '../ports.ts';
import type { LetterOf } from './comments.ts';
import { readFacts } from './read-facts.ts';

/**
 * What became of the letter that this one follows, and what changed since.
 * @throws Problem `not.found`
 */
export async function readLineage({ db, now }: Pick<Ports, 'db' | 'now'>, place: LetterOf): Promise<LetterLineage> {
  const [found] = await db
    .select()
    .from(letter)
    .where(and(eq(letter.id, place.letterId), eq(letter.campaignId, place.campaign.id)));
  if (!found) throw new Problem('not.found');
  const parent = found.parentLetterId === null ? null : await readParent(db, found.parentLetterId);
  if (!parent) return { parent: null, days: null, offices: [], gained: null, published: [] };
  const day = found.sentOn ?? found.datedOn ?? now().toISOString().slice(0, 10);
  const { signatories } = await readFacts(db, { ...found, day });
  return {
    parent,
    days: parent.sentOn ? daysBetween(parent.sentOn, day) : null,
    offices: await readReplies(db, parent.id),
    gained: signatories.since,
    published: parent.sentOn ? await readPublishedSince(db, place.campaign.id, parent.sentOn) : [],
  };
}

/** It may be the previous campaign's. */
async function readParent(db: Db, parentId: string): Promise<LetterLineage['parent']> {
  const [found] = await db
    .select({
      id: letter.id,
      title: letter.title,
      campaign: campaign.slug,
      sentOn: letter.sentOn,
      reference: letter.reference,
    })
    .from(letter)
    .innerJoin(campaign, eq(campaign.id, letter.campaignId))
    .where(eq(letter.id, parentId));
  return found ?? null;
}

async function readReplies(db: Db, letterId: string): Promise<LetterLineage['offices']> {
  const asked = await db
    .select({ id: office.id, country: office.country, titleLocal: office.titleLocal })
    .from(letterRecipient)
    .innerJoin(office, eq(office.id, letterRecipient.officeId))
    .where(eq(letterRecipient.letterId, letterId))
    .orderBy(asc(office.position), asc(office.id));
  const replies = await db
    .selectDistinctOn([delivery.officeId], {
      officeId: delivery.officeId,
      outcome: deliveryReply.outcome,
      receivedOn: deliveryReply.receivedOn,
    })
    .from(deliveryReply)
    .innerJoin(delivery, eq(delivery.id, deliveryReply.deliveryId))
    .where(eq(delivery.letterId, letterId))
    .orderBy(delivery.officeId, desc(deliveryReply.receivedOn), desc(deliveryReply.recordedAt));
  const replyOf = new Map(replies.map(({ officeId, ...reply }) => [officeId, reply]));
  return asked.map((one) => ({ ...one, reply: replyOf.get(one.id) ?? null }));
}

async function readPublishedSince(db: Db, campaignId: string, day: string): Promise<LetterLineage['published']> {
  const rows = await db
    .select({
      number: statementVersion.number,
      kind: statementVersion.kind,
      publishedAt: statementVersion.publishedAt,
    })
    .from(statementVersion)
    .where(
      and(
        eq(statementVersion.campaignId, campaignId),
        // Published on the very day, it is what the letter brought.
        gt(statementVersion.publishedAt, new Date(Date.parse(day) + 86_400_000)),
      ),
    )
    .orderBy(asc(statementVersion.number));
  return rows.map(({ publishedAt, ...row }) => ({ ...row, publishedAt: publishedAt.toISOString() }));
}
