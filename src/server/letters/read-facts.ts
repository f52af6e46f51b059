import { and, asc, count, countDistinct, eq, gt, inArray, sql } from 'drizzle-orm';
import type { LetterFacts } from '../../domain/letters/letter-facts.ts';
import { LOCALES, type Localized } from '../../domain/locale/locale.ts';
import type { Office } from '../../domain/officials/office.ts';
import { STANDING } from '../../domain/signatories/signature-state.ts';
import type { Db, Tx } from '../db/connection.ts';
import { onlyRow } from '../db/rows.ts';
import { campaign, letter, organization, signature } from '../db/schema/index.ts';
import { readDemands } from '../demands/read-demands.ts';
import { readEvidence, withEvidence } from './read-evidence.ts';

interface Of {
  campaignId: string;
  parentLetterId: string | null;
  replyBy: string | null;
  day: string;
  office: Office;
}

/** What a letter can say today. Counts leave out what does not stand; names leave out who is only to be counted. */
export async function readFacts(
  db: Db | Tx,
  { campaignId, parentLetterId, replyBy, day, office }: Of,
): Promise<LetterFacts> {
  const { title, occasion } = onlyRow(
    await db
      .select({ title: campaign.title, occasion: campaign.occasion })
      .from(campaign)
      .where(eq(campaign.id, campaignId)),
  );
  const earlier = parentLetterId === null ? null : await readEarlier(db, parentLetterId);
  return {
    office,
    day,
    replyBy,
    earlier,
    campaign: { title, occasion },
    demands: withEvidence(await readDemands(db, campaignId), await readEvidence(db, campaignId)),
    signatories: {
      ...(await countStanding(db, campaignId)),
      since: earlier?.sentOn ? await countSince(db, campaignId, earlier.sentOn) : null,
      named: await readNamed(db, campaignId),
    },
  };
}

const stands = (campaignId: string) =>
  and(eq(signature.campaignId, campaignId), inArray(signature.state, [...STANDING]));

/** Parents are checked when a letter is begun, so their campaign is this one or the one before. */
async function readEarlier(db: Db | Tx, letterId: string): Promise<LetterFacts['earlier']> {
  const [found] = await db
    .select({ title: letter.title, sentOn: letter.sentOn, campaignTitle: campaign.title })
    .from(letter)
    .innerJoin(campaign, eq(campaign.id, letter.campaignId))
    .where(eq(letter.id, letterId));
  return found ? { title: inEveryLanguage(found.title, found.campaignTitle), sentOn: found.sentOn } : null;
}

/** A letter that bears its campaign's title has that title in every language. */
function inEveryLanguage(title: string, campaignTitle: Localized): Localized | string {
  return LOCALES.some((locale) => campaignTitle[locale] === title) ? campaignTitle : title;
}

async function countStanding(db: Db | Tx, campaignId: string): Promise<{ count: number; countries: number }> {
  return onlyRow(
    await db
      .select({ count: count(), countries: countDistinct(organization.country) })
      .from(signature)
      .innerJoin(organization, eq(organization.id, signature.organizationId))
      .where(stands(campaignId)),
  );
}

async function countSince(db: Db | Tx, campaignId: string, day: string): Promise<number> {
  return onlyRow(
    await db
      .select({ count: count() })
      .from(signature)
      .where(and(stands(campaignId), gt(signature.signedOn, day))),
  ).count;
}

async function readNamed(db: Db | Tx, campaignId: string): Promise<LetterFacts['signatories']['named']> {
  return db
    .select({
      name: sql<string>`CASE WHEN ${organization.acronym} IS NULL OR position(${organization.acronym} in ${organization.name}) > 0
        THEN ${organization.name} ELSE ${organization.name} || ' (' || ${organization.acronym} || ')' END`,
      country: organization.country,
    })
    .from(signature)
    .innerJoin(organization, eq(organization.id, signature.organizationId))
    .where(and(stands(campaignId), inArray(signature.display, ['public', 'letters-only'])))
    .orderBy(asc(organization.country), asc(organization.name), asc(organization.id));
}
