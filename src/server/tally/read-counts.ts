import { type SQL, sql } from 'drizzle-orm';
import type { OrgType } from '../../domain/signatories/org-type.ts';
import { LEFT, SIGNATURE_STATES, type SignatureState, STANDING } from '../../domain/signatories/signature-state.ts';
import type { Db, Tx } from '../db/connection.ts';
import { onlyRow, rowsOf } from '../db/rows.ts';
import { type CountScope, curveStates, daysCounted, groupsCounted, keysCounted, listed } from './counted-sql.ts';

/** Signatures of one country and type, individuals among them, by state and by how they stand to the meaning in force. */
export interface GroupCount {
  country: string;
  type: OrgType;
  states: Record<SignatureState, number>;
  current: number;
  awaiting: number;
  declined: number;
}

/** Organisations by channel (`country` empty), or those of a country that do not endorse a demand. */
export interface KeyCount {
  kind: 'channel' | 'reserves';
  key: string;
  country: string;
  pending: number;
  confirmed: number;
  verified: number;
}

/** What one day changed, for organisations or individuals. `curve`: in the states that the curve follows. */
export interface DayCount {
  day: string;
  isIndividual: boolean;
  standing: number;
  pending: number;
  left: number;
  curve: number;
}

export interface Counts {
  groups: GroupCount[];
  keys: KeyCount[];
  days: DayCount[];
}

/**
 * Everything that is counted of a campaign's signatures, exact at one instant: tallies and the tail not yet folded are
 * read by one statement, and so in one snapshot, in which every event is in exactly one of them.
 */
export async function readCounts(db: Db | Tx, scope: CountScope): Promise<Counts> {
  const { groups, keys, days } = onlyRow(
    rowsOf<{ groups: GroupRow[]; keys: KeyRow[]; days: DayRow[] }>(
      await db.execute(sql`
        SELECT
          (SELECT coalesce(json_agg(one), '[]') FROM (${groupRows(scope)}) found) AS groups,
          (SELECT coalesce(json_agg(one), '[]') FROM (${keyRows(scope)}) found) AS keys,
          (SELECT coalesce(json_agg(one ORDER BY day), '[]') FROM (${dayRows(scope)}) found) AS days`),
    ),
  );
  return { groups: groups.map(asGroup), keys: keys.map(asKey), days: days.map(asDay) };
}

const sumIn = (states: readonly string[], what = sql`n`): SQL =>
  sql`coalesce(sum(${what}) FILTER (WHERE state IN (${listed(states)})), 0)::int`;

const sumsByState = (states: readonly string[]): SQL =>
  sql.join(
    states.map((state) => sumIn([state])),
    sql`, `,
  );

type GroupRow = [string, OrgType, ...number[]];

/** Consent as `consentSaid` of the domain has it; whoever renewed is current. */
const groupRows = (scope: CountScope): SQL => sql`
  SELECT json_build_array(country, type, ${sumsByState(SIGNATURE_STATES)},
    coalesce(sum(said) FILTER (WHERE consent = 'current'), 0)::int,
    coalesce(sum(said) FILTER (WHERE consent = 'awaiting'), 0)::int,
    coalesce(sum(said) FILTER (WHERE consent = 'declined'), 0)::int) AS one
  FROM (
    SELECT country, type, state, n, said, CASE
      WHEN meaning > 0 AND declined >= meaning THEN 'declined'
      WHEN state NOT IN (${listed(STANDING)}) THEN NULL
      WHEN version < meaning THEN 'awaiting'
      ELSE 'current' END AS consent
    FROM (${groupsCounted(scope)}) counted, (
      SELECT coalesce(max(number), 0) AS meaning FROM statement_version
      WHERE campaign_id = ${scope.campaignId} AND kind = 'material'
    ) in_force
  ) judged
  GROUP BY country, type`;

const asGroup = ([country, type, ...numbers]: GroupRow): GroupCount => {
  const [current = 0, awaiting = 0, declined = 0] = numbers.slice(SIGNATURE_STATES.length);
  const states = Object.fromEntries(
    SIGNATURE_STATES.map((state, index) => [state, numbers[index] ?? 0]),
  ) as GroupCount['states'];
  return { country, type, states, current, awaiting, declined };
};

type KeyRow = [KeyCount['kind'], string, string, number, number, number];

const keyRows = (scope: CountScope): SQL => sql`
  SELECT json_build_array(kind, key, place, ${sumsByState(['pending', 'confirmed', 'verified'])}) AS one
  FROM (
    SELECT kind, key, state, n, CASE kind WHEN 'reserves' THEN country ELSE '' END AS place
    FROM (${keysCounted(scope)}) counted WHERE NOT individual
  ) placed
  GROUP BY kind, key, place`;

const asKey = ([kind, key, country, pending, confirmed, verified]: KeyRow): KeyCount => ({
  ...{ kind, key, country, pending, confirmed, verified },
});

type DayRow = [string, boolean, number, number, number, number];

const dayRows = (scope: CountScope): SQL => sql`
  SELECT day, json_build_array(to_char(day, 'YYYY-MM-DD'), individual, ${sumIn(STANDING)}, ${sumIn(['pending'])},
    ${sumIn(LEFT)}, ${sumIn(curveStates(scope.filter))}) AS one
  FROM (${daysCounted(scope)}) counted
  GROUP BY day, individual`;

const asDay = ([day, isIndividual, standing, pending, left, curve]: DayRow): DayCount => ({
  ...{ day, isIndividual, standing, pending, left, curve },
});
