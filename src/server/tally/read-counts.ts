import { type SQL, sql } from 'drizzle-orm';
import type { OrgType } from '../../domain/signatories/org-type.ts';
import { isNarrowed } from '../../domain/signatories/overview-filter.ts';
import { LEFT, SIGNATURE_STATES, type SignatureState, STANDING } from '../../domain/signatories/signature-state.ts';
import type { Db } from '../db/connection.ts';
import { executePrepared } from '../db/execute-prepared.ts';
import { onlyRow, rowsOf } from '../db/rows.ts';
import { type CountScope, curveStates, daysCounted, groupsCounted, keysCounted } from './counted-sql.ts';
import { eachState, sumOf } from './state-columns.ts';

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
export async function readCounts(db: Db, scope: CountScope): Promise<Counts> {
  const statement = sql`
    SELECT
      (SELECT coalesce(json_agg(one), '[]') FROM (${groupRows(scope)}) found) AS groups,
      (SELECT coalesce(json_agg(one), '[]') FROM (${keyRows(scope)}) found) AS keys,
      (SELECT coalesce(json_agg(one ORDER BY day), '[]') FROM (${dayRows(scope)}) found) AS days`;
  const answer = await (isNarrowed(scope.filter) ? db.execute(statement) : executePrepared(db, statement));
  const { groups, keys, days } = onlyRow(rowsOf<{ groups: GroupRow[]; keys: KeyRow[]; days: DayRow[] }>(answer));
  return { groups: groups.map(asGroup), keys: keys.map(asKey), days: days.map(asDay) };
}

type GroupRow = [string, OrgType, ...number[]];

/** Consent as `consentSaid` of the domain has it; whoever renewed is current. */
const groupRows = (scope: CountScope): SQL => sql`
  SELECT json_build_array(country, type, ${eachState((column) => sql`sum(${column})`)},
    coalesce(sum(stood) FILTER (WHERE NOT has_declined AND version >= meaning), 0),
    coalesce(sum(stood) FILTER (WHERE NOT has_declined AND version < meaning), 0),
    coalesce(sum(said) FILTER (WHERE has_declined), 0)) AS one
  FROM (
    SELECT counted.*, meaning, meaning > 0 AND declined >= meaning AS has_declined
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
  SELECT json_build_array(kind, key, place, sum(pending), sum(confirmed), sum(verified)) AS one
  FROM (
    SELECT *, CASE kind WHEN 'reserves' THEN country ELSE '' END AS place
    FROM (${keysCounted(scope)}) counted WHERE NOT individual
  ) placed
  GROUP BY kind, key, place`;

const asKey = ([kind, key, country, pending, confirmed, verified]: KeyRow): KeyCount => ({
  ...{ kind, key, country, pending, confirmed, verified },
});

type DayRow = [string, boolean, number, number, number, number];

const dayRows = (scope: CountScope): SQL => sql`
  SELECT day, json_build_array(day, individual, sum(${sumOf(STANDING)}), sum(pending),
    sum(${sumOf(LEFT)}), sum(${sumOf(curveStates(scope.filter))})) AS one
  FROM (${daysCounted(scope)}) counted
  GROUP BY day, individual`;

const asDay = ([day, isIndividual, standing, pending, left, curve]: DayRow): DayCount => ({
  ...{ day, isIndividual, standing, pending, left, curve },
});
