import { type SQL, sql } from 'drizzle-orm';
import type { OrgType } from '../../domain/signatories/org-type.ts';
import { LEFT, SIGNATURE_STATES, type SignatureState, STANDING } from '../../domain/signatories/signature-state.ts';
import type { Db, Tx } from '../db/connection.ts';
import { onlyRow, rowsOf } from '../db/rows.ts';
import { type CountScope, curveStates, daysCounted, groupsCounted, keysCounted } from './counted-sql.ts';

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

/** The order in which a state is looked for. */
const COMMONEST: readonly SignatureState[] = ['confirmed', 'verified', 'pending', 'withdrawn', 'rejected', 'merged'];

const placeOf = (state: string): number => SIGNATURE_STATES.indexOf(state as SignatureState) + 1;

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

/** A state as its place in `SIGNATURE_STATES`: told apart once a row, since comparing words in every sum costs the most. */
const PLACE = sql.raw(
  `CASE state ${COMMONEST.map((state) => `WHEN '${state}' THEN ${placeOf(state)}`).join(' ')} ELSE 0 END`,
);

const placesOf = (states: readonly string[]): SQL => sql.raw(states.map(placeOf).join(', '));

/** For rows whose state is told by its place, `s`. */
const sumIn = (states: readonly string[]): SQL =>
  sql`coalesce(sum(n) FILTER (WHERE s IN (${placesOf(states)})), 0)::int`;

const sumsByState = (states: readonly string[]): SQL =>
  sql.join(
    states.map((state) => sumIn([state])),
    sql`, `,
  );

type GroupRow = [string, OrgType, ...number[]];

/** Consent as `consentSaid` of the domain has it; whoever renewed is current. 1: current, 2: awaiting, 3: declined. */
const groupRows = (scope: CountScope): SQL => sql`
  SELECT json_build_array(country, type, ${sumsByState(SIGNATURE_STATES)},
    coalesce(sum(said) FILTER (WHERE consent = 1), 0)::int,
    coalesce(sum(said) FILTER (WHERE consent = 2), 0)::int,
    coalesce(sum(said) FILTER (WHERE consent = 3), 0)::int) AS one
  FROM (
    SELECT country, type, s, n, said, CASE
      WHEN meaning > 0 AND declined >= meaning THEN 3
      WHEN s NOT IN (${placesOf(STANDING)}) THEN 0
      WHEN version < meaning THEN 2
      ELSE 1 END AS consent
    FROM (
      SELECT country, type, ${PLACE} AS s, version, declined, n, said FROM (${groupsCounted(scope)}) counted OFFSET 0
    ) placed, (
      SELECT coalesce(max(number), 0) AS meaning FROM statement_version
      WHERE campaign_id = ${scope.campaignId} AND kind = 'material'
    ) in_force
    OFFSET 0
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
    SELECT kind, key, ${PLACE} AS s, n, CASE kind WHEN 'reserves' THEN country ELSE '' END AS place
    FROM (${keysCounted(scope)}) counted WHERE NOT individual OFFSET 0
  ) placed
  GROUP BY kind, key, place`;

const asKey = ([kind, key, country, pending, confirmed, verified]: KeyRow): KeyCount => ({
  ...{ kind, key, country, pending, confirmed, verified },
});

type DayRow = [string, boolean, number, number, number, number];

const dayRows = (scope: CountScope): SQL => sql`
  SELECT day, json_build_array(to_char(day, 'YYYY-MM-DD'), individual, ${sumIn(STANDING)}, ${sumIn(['pending'])},
    ${sumIn(LEFT)}, ${sumIn(curveStates(scope.filter))}) AS one
  FROM (SELECT day, individual, ${PLACE} AS s, n FROM (${daysCounted(scope)}) counted OFFSET 0) placed
  GROUP BY day, individual`;

const asDay = ([day, isIndividual, standing, pending, left, curve]: DayRow): DayCount => ({
  ...{ day, isIndividual, standing, pending, left, curve },
});
