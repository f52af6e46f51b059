import { and, asc, desc, eq, inArray, isNull, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { Problem } from '../../domain/errors.ts';
import type { Letter, LetterSummary, LetterVariant } from '../../domain/letters/letter.ts';
import { isStaleTranslation } from '../../domain/letters/letter-version.ts';
import { LOCALES } from '../../domain/locale/locale.ts';
import type { Db, Tx } from '../db/connection.ts';
import { onlyRow } from '../db/rows.ts';
import {
  campaign,
  letter,
  letterAttachment,
  letterComment,
  letterRecipient,
  letterVariant,
} from '../db/schema/index.ts';
import { describeAttached } from './attached-version.ts';

const parent = alias(letter, 'parent');
const parentCampaign = alias(campaign, 'parent_campaign');

/** A campaign's letters, the last touched first; or the one with `letterId`. */
export async function readLetters(db: Db | Tx, campaignId: string, letterId?: string): Promise<LetterSummary[]> {
  const rows = await db
    .select({
      letter,
      parent: { id: parent.id, title: parent.title, sentOn: parent.sentOn, campaign: parentCampaign.slug },
    })
    .from(letter)
    .leftJoin(parent, eq(parent.id, letter.parentLetterId))
    .leftJoin(parentCampaign, eq(parentCampaign.id, parent.campaignId))
    .where(and(eq(letter.campaignId, campaignId), letterId === undefined ? undefined : eq(letter.id, letterId)))
    .orderBy(desc(letter.updatedAt), desc(letter.id));
  const ids = rows.map((row) => row.letter.id);
  const variants = await db
    .select({ letterId: letterVariant.letterId, locale: letterVariant.locale })
    .from(letterVariant)
    .where(inArray(letterVariant.letterId, ids));
  return rows.map(({ letter: found, parent: before }) => ({
    id: found.id,
    title: found.title,
    state: found.state,
    parent: parentOf(before),
    locales: LOCALES.filter((locale) => variants.some((one) => one.letterId === found.id && one.locale === locale)),
    datedOn: found.datedOn,
    replyBy: found.replyBy,
    sentOn: found.sentOn,
    createdByName: found.createdByName,
    updatedAt: found.updatedAt.toISOString(),
    version: found.version,
  }));
}

interface Parent {
  id: string;
  title: string;
  sentOn: string | null;
  campaign: string;
}

/** Of an outer join nothing comes as a row of nulls. */
function parentOf({ id, title, sentOn, campaign: slug }: { [K in keyof Parent]: Parent[K] | null }): Parent | null {
  return id === null || title === null || slug === null ? null : { id, title, sentOn, campaign: slug };
}

/**
 * One letter with its texts.
 * @throws Problem `not.found` also for another campaign's letter
 */
export async function readLetter(db: Db | Tx, campaignId: string, letterId: string): Promise<Letter> {
  const [found] = await readLetters(db, campaignId, letterId);
  if (!found) throw new Problem('not.found');
  const { attachedId, reviewerId, reviewerName, sourceLocale } = onlyRow(
    await db
      .select({
        attachedId: letter.statementVersionId,
        reviewerId: letter.reviewerId,
        reviewerName: letter.reviewerName,
        sourceLocale: letter.sourceLocale,
      })
      .from(letter)
      .where(eq(letter.id, letterId)),
  );
  return {
    ...found,
    attaches: await describeAttached(db, campaignId, attachedId),
    sourceLocale,
    reviewer: reviewerId === null ? null : { id: reviewerId, name: reviewerName ?? '' },
    counts: await countAround(db, letterId),
    variants: await readVariants(db, letterId),
  };
}

async function countAround(db: Db | Tx, letterId: string): Promise<Letter['counts']> {
  const ofLetter = (table: typeof letterRecipient | typeof letterAttachment) => eq(table.letterId, letterId);
  return {
    recipients: await db.$count(letterRecipient, ofLetter(letterRecipient)),
    attachments: await db.$count(letterAttachment, ofLetter(letterAttachment)),
    openComments: await db.$count(
      letterComment,
      and(eq(letterComment.letterId, letterId), isNull(letterComment.answersId), isNull(letterComment.settledAt)),
    ),
  };
}

/** A letter's texts in the house's order of languages. The caller has made sure of the campaign. */
export async function readVariants(db: Db | Tx, letterId: string): Promise<LetterVariant[]> {
  const rows = await db
    .select({ variant: letterVariant, sourceLocale: letter.sourceLocale })
    .from(letterVariant)
    .innerJoin(letter, eq(letter.id, letterVariant.letterId))
    .where(eq(letterVariant.letterId, letterId));
  const source = rows.find(({ variant, sourceLocale }) => variant.locale === sourceLocale)?.variant;
  return rows
    .map(({ variant: { letterId: _, updatedAt, ...variant } }) => ({
      ...variant,
      stale: isStaleTranslation(variant, source),
      updatedAt: updatedAt.toISOString(),
    }))
    .toSorted((a, b) => LOCALES.indexOf(a.locale) - LOCALES.indexOf(b.locale));
}

/** What a new letter may follow: letters that were sent, of this campaign and of the one it follows. */
export async function readFollowable(db: Db | Tx, campaignId: string) {
  const following = alias(campaign, 'following');
  return db
    .select({ id: letter.id, title: letter.title, sentOn: letter.sentOn, campaign: campaign.slug })
    .from(letter)
    .innerJoin(campaign, eq(campaign.id, letter.campaignId))
    .innerJoin(following, eq(following.id, campaignId))
    .where(
      and(
        eq(letter.state, 'sent'),
        sql`(${campaign.id} = ${following.id} OR ${campaign.id} = ${following.previousCampaignId})`,
      ),
    )
    .orderBy(sql`${letter.sentOn} DESC NULLS LAST`, asc(letter.id));
}
