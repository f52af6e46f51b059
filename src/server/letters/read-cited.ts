import { and, asc, count, eq, gt, inArray, type SQL, sql } from 'drizzle-orm';
import type { LetterFacts } from '../../domain/letters/letter-facts.ts';
import { RESERVES } from '../consent/consent-sql.ts';
import type { Db, Tx } from '../db/connection.ts';
import { onlyRow } from '../db/rows.ts';
import { organization, signature } from '../db/schema/index.ts';
import { countBehind, countBehindBy, countCountriesBehind, readStanding } from '../tally/read-standing.ts';
import { type Attached, numbersOf, standingBehind } from './attached-version.ts';

/**
 * Whom a letter cites today: who stands behind the attached version, and nobody else; names leave out who is only to be counted.
 * @param earlierSentOn the day of the letter that it follows
 */
export async function readCited(
  db: Db | Tx,
  campaignId: string,
  attached: Attached | undefined,
  earlierSentOn: string | null,
): Promise<LetterFacts['signatories']> {
  const behind = standingBehind(campaignId, attached);
  const versions = numbersOf(attached);
  const standing = await readStanding(db, campaignId);
  return {
    count: countBehind(standing, versions),
    countries: countCountriesBehind(standing, versions),
    since: earlierSentOn ? await countSince(db, behind, earlierSentOn) : null,
    byType: countBehindBy(standing, versions, (one) => one.type).map(([type, count]) => ({ type, count })),
    byCountry: countBehindBy(standing, versions, (one) => one.country).map(([country, count]) => ({ country, count })),
    named: await readNamed(
      db,
      behind,
      (attached?.content.demands ?? []).map(({ key }) => key),
    ),
  };
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
