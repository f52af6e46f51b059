import { sql } from 'drizzle-orm';
import { INDIVIDUAL } from '../../domain/signatories/individual.ts';
import { STANDING } from '../../domain/signatories/signature-state.ts';
import type { Db, Tx } from '../db/connection.ts';
import { rowsOf } from '../db/rows.ts';
import { groupsCounted } from './counted-sql.ts';

/** Standing organisations, or individuals, of one country that last gave their signature for the version `version`. */
export interface StandingCount {
  country: string;
  version: number;
  isIndividual: boolean;
  count: number;
}

/** Who stands in a campaign, from tally and tail in one snapshot. */
export async function readStanding(db: Db | Tx, campaignId: string): Promise<StandingCount[]> {
  return rowsOf<StandingCount>(
    await db.execute(sql`
      SELECT country, version, type = ${INDIVIDUAL} AS "isIndividual", sum(n)::int AS count
      FROM (${groupsCounted({ campaignId, filter: { state: [STANDING] } })}) counted
      GROUP BY 1, 2, 3 HAVING sum(n) <> 0`),
  );
}

/** The organisations that consented to one of these versions. */
export const countBehind = (standing: readonly StandingCount[], versions: readonly number[]): number =>
  sum(standing.filter(({ isIndividual, version }) => !isIndividual && versions.includes(version)));

export const countIndividualsBehind = (standing: readonly StandingCount[], versions: readonly number[]): number =>
  sum(standing.filter(({ isIndividual, version }) => isIndividual && versions.includes(version)));

export const countOrganizations = (standing: readonly StandingCount[]): number =>
  sum(standing.filter(({ isIndividual }) => !isIndividual));

/** In how many countries such organisations are. */
export const countCountriesBehind = (standing: readonly StandingCount[], versions: readonly number[]): number => {
  const behind = standing.filter(({ isIndividual, version }) => !isIndividual && versions.includes(version));
  return new Set(behind.map(({ country }) => country)).size;
};

const sum = (counts: readonly StandingCount[]): number => counts.reduce((total, { count }) => total + count, 0);
