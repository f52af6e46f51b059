import { and, asc, count, eq, gt, inArray, type SQL, sql } from 'drizzle-orm';
import type { LetterFacts } from '../../domain/letters/letter-facts.ts';
import { LOCALES, type Localized } from '../../domain/locale/locale.ts';
import type { Office } from '../../domain/officials/office.ts';
import { RESERVES } from '../consent/consent-sql.ts';
import type { Db, Tx } from '../db/connection.ts';
import { onlyRow } from '../db/rows.ts';
import { campaign, letter, organization, signature } from '../db/schema/index.ts';
import { countBehind, countCountriesBehind, readStanding } from '../tally/read-standing.ts';
import { numbersOf, readAttached, standingBehind } from './attached-version.ts';
import { readEvidence, withEvidence } from './read-evidence.ts';

interface Of {
  campaignId: string;
  parentLetterId: string | null;
  /** The version it attaches; `null` (drafts from before there were versions): the newest. */
  statementVersionId: string | null;
  replyBy: string | null;
  day: string;
  office: Office;
}

/**
 * What a letter can say today. Counts and names are of those who stand behind the attached version and of nobody else;
 * names leave out who is only to be counted.
 */
export async function readFacts(
  db: Db | Tx,
  { campaignId, parentLetterId, statementVersionId, replyBy, day, office }: Of,
): Promise<LetterFacts> {
  const { title, occasion, countryLabels } = onlyRow(
    await db
      .select({ title: campaign.title, occasion: campaign.occasion, countryLabels: campaign.countryLabels })
      .from(campaign)
      .where(eq(campaign.id, campaignId)),
  );
  const attached = await readAttached(db, campaignId, statementVersionId);
  const demands = attached?.content.demands ?? [];
  const behind = standingBehind(campaignId, attached);
  const versions = numbersOf(attached);
  const standing = await readStanding(db, campaignId);
  const earlier = parentLetterId === null ? null : await readEarlier(db, parentLetterId);
  return {
    office,
    day,
    replyBy,
    earlier,
    campaign: { title, occasion, countryLabels },
    demands: withEvidence(demands, await readEvidence(db, campaignId)),
    signatories: {
      count: countBehind(standing, versions),
      countries: countCountriesBehind(standing, versions),
      since: earlier?.sentOn ? await countSince(db, behind, earlier.sentOn) : null,
      named: await readNamed(
        db,
        behind,
        demands.map(({ key }) => key),
      ),
    },
  };
}

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

async function countSince(db: Db | Tx, behind: SQL | undefined, day: string): Promise<number> {
  return onlyRow(
    await db
      .select({ count: count() })
      .from(signature)
      .where(and(behind, gt(signature.signedOn, day))),
  ).count;
}

async function readNamed(
  db: Db | Tx,
  behind: SQL | undefined,
  demandKeys: readonly string[],
): Promise<LetterFacts['signatories']['named']> {
  const rows = await db
    .select({
      name: sql<string>`CASE WHEN ${organization.acronym} IS NULL OR position(${organization.acronym} in ${organization.name}) > 0
        THEN ${organization.name} ELSE ${organization.name} || ' (' || ${organization.acronym} || ')' END`,
      country: organization.country,
      reserves: RESERVES,
    })
    .from(signature)
    .innerJoin(organization, eq(organization.id, signature.organizationId))
    .where(and(behind, inArray(signature.display, ['public', 'letters-only'])))
    .orderBy(asc(organization.country), asc(organization.name), asc(organization.id));
  return rows.map(({ reserves, ...named }) => ({
    ...named,
    reserves: demandKeys.flatMap((key, index) => (reserves.includes(key) ? [index + 1] : [])),
  }));
}
