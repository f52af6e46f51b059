import { sql } from 'drizzle-orm';
import { INDIVIDUAL } from '../../domain/signatories/individual.ts';
import type { OrgType } from '../../domain/signatories/org-type.ts';
import type { Db, Tx } from '../db/connection.ts';
import { rowsOf } from '../db/rows.ts';
import { groupsCounted } from './counted-sql.ts';

/** Standing signatories of one type and country that last gave their signature for the version `version`. */
export interface StandingCount {
  country: string;
  version: number;
  type: OrgType;
  isIndividual: boolean;
  count: number;
}

/** Who stands in a campaign, from tally and tail in one snapshot. */
export async function readStanding(db: Db | Tx, campaignId: string): Promise<StandingCount[]> {
  return rowsOf<StandingCount>(
    await db.execute(sql`
      SELECT country, version, type, type = ${INDIVIDUAL} AS "isIndividual", sum(stood)::int AS count
      FROM (${groupsCounted({ campaignId, filter: {} })}) counted
      GROUP BY 1, 2, 3, 4 HAVING sum(stood) <> 0`),
  );
}

const organizationsBehind = (standing: readonly StandingCount[], versions: readonly number[]): StandingCount[] =>
  standing.filter(({ isIndividual, version }) => !isIndividual && versions.includes(version));

/** The organisations that consented to one of these versions. */
export const countBehind = (standing: readonly StandingCount[], versions: readonly number[]): number =>
  sum(organizationsBehind(standing, versions));

/** The same by what `keyOf` says of them, in order of the keys; what there is none of is absent. */
export function countBehindBy<Key extends string>(
  standing: readonly StandingCount[],
  versions: readonly number[],
  keyOf: (counted: StandingCount) => Key,
): [Key, number][] {
  return [...Map.groupBy(organizationsBehind(standing, versions), keyOf)]
    .map(([key, counts]): [Key, number] => [key, sum(counts)])
    .filter(([, count]) => count > 0)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
}

export const countIndividualsBehind = (standing: readonly StandingCount[], versions: readonly number[]): number =>
  sum(standing.filter(({ isIndividual, version }) => isIndividual && versions.includes(version)));

export const countOrganizations = (standing: readonly StandingCount[]): number =>
  sum(standing.filter(({ isIndividual }) => !isIndividual));

/** In how many countries such organisations are. */
export const countCountriesBehind = (standing: readonly StandingCount[], versions: readonly number[]): number =>
  new Set(organizationsBehind(standing, versions).map(({ country }) => country)).size;

const sum = (counts: readonly StandingCount[]): number => counts.reduce((total, { count }) => total + count, 0);
