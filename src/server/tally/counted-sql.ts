import { type SQL, sql } from 'drizzle-orm';
import { hasDays, type OverviewFilter } from '../../domain/signatories/overview-filter.ts';
import { SIGNATURE_STATES, type SignatureState, STANDING } from '../../domain/signatories/signature-state.ts';
import { columns, eachState, GATHERED, STATE_COLUMNS, spread, sumOf } from './state-columns.ts';
import { BY_CELL, BY_DAY, BY_GROUP, BY_KEY, BY_TOTAL, type Tally } from './tallies.ts';

/** What is counted: one campaign's signatures, as far as a filter lets them through. */
export interface CountScope {
  campaignId: string;
  filter: OverviewFilter;
}

/** `'a', 'b'` as parameters, for `IN (...)`. */
export const listed = (values: readonly string[]): SQL =>
  sql.join(
    values.map((value) => sql`${value}`),
    sql`, `,
  );

const oneOf = (column: string, values: readonly string[] | undefined): SQL =>
  values && values.length > 0 ? sql` AND ${sql.identifier(column)} IN (${listed(values)})` : sql``;

const within = ({ from, to }: OverviewFilter): SQL =>
  sql.join([from ? sql` AND day >= ${from}::date` : sql``, to ? sql` AND day <= ${to}::date` : sql``]);

/** The states that the curve follows: the chosen ones, else those that stand. */
export const curveStates = ({ state }: OverviewFilter): readonly SignatureState[] =>
  state && state.length > 0 ? state.flat() : STANDING;

/** `WHERE` of a table with the named columns: as far as it has what the filter asks about. */
const where = ({ campaignId, filter }: CountScope, has: readonly string[]): SQL =>
  sql.join([
    sql`WHERE campaign_id = ${campaignId}`,
    has.includes('country') ? oneOf('country', filter.country) : sql``,
    has.includes('type') ? oneOf('type', filter.type) : sql``,
    has.includes('state') ? oneOf('state', filter.state?.flat()) : sql``,
    has.includes('day') ? within(filter) : sql``,
  ]);

const OF_CELL = ['country', 'type', 'state', 'day'];

/** Signature events as cells: each adds one where it leads and takes one where it comes from. */
export const EVENT_CELLS = sql`
  SELECT campaign_id, to_country AS country, to_type AS type, to_state AS state, coalesce(to_version, 0) AS version,
    coalesce(to_declined, 0) AS declined, coalesce(array_to_string(to_reserves, ','), '') AS reserves, channel, day,
    1 AS delta
  FROM signature_event WHERE to_state IS NOT NULL
  UNION ALL
  SELECT campaign_id, from_country, from_type, from_state, coalesce(from_version, 0), coalesce(from_declined, 0),
    coalesce(array_to_string(from_reserves, ','), ''), channel, day, -1
  FROM signature_event WHERE from_state IS NOT NULL`;

/** The cells that the scope lets through, of the tail or of all events, as wide rows. */
const wide = (cells: SQL, scope: CountScope): SQL =>
  sql`SELECT *, ${spread(sql`delta`)} FROM (${cells}) cell ${where(scope, OF_CELL)}`;

const TAIL = sql`SELECT * FROM signature_tail`;

/** A column for each state, with nobody in those that the filter leaves out. */
const chosen = ({ filter: { state } }: CountScope): SQL => {
  const left = state && state.length > 0 ? state.flat() : SIGNATURE_STATES;
  return eachState((column, one) => (left.includes(one) ? column : sql`0 AS ${column}`));
};

/** Rows of (campaign_id, ...keys, a column for each state): what a tally counts, and the tail that it does not count yet. */
export const counted = (tally: Tally, scope: CountScope): SQL => sql`
  SELECT campaign_id, ${columns(tally.keys)}, ${chosen(scope)} FROM ${sql.identifier(tally.table)} ${where(scope, tally.keys)}
  UNION ALL ${tally.rowsOf(wide(TAIL, scope), STATE_COLUMNS)}`;

/** Tall rows of (campaign_id, ...keys, state, n): what a tally counts, without the tail. */
export const tallOf = ({ table, keys }: Tally): SQL =>
  sql`SELECT campaign_id, ${columns(keys)}, state, n FROM ${sql.identifier(table)}, ${GATHERED}`;

/**
 * Rows of (country, type, version, declined, a column for each state, said, stood): `said` and `stood` count signatures in
 * any state and those that stand, for questions about version and consent. They count others than the states do only for
 * chosen days, whose tally does not know versions: then they are counted from the events of those days.
 */
export function groupsCounted(scope: CountScope): SQL {
  const said = sql`${sumOf(SIGNATURE_STATES)} AS said, ${sumOf(STANDING)} AS stood`;
  const nobody = eachState(() => sql`0`);
  if (!hasDays(scope.filter)) return sql`SELECT *, ${said} FROM (${counted(BY_GROUP, scope)}) one`;
  return sql`
    SELECT country, type, 0 AS version, 0 AS declined, ${STATE_COLUMNS}, 0 AS said, 0 AS stood
    FROM (${counted(BY_DAY, scope)}) one
    UNION ALL SELECT country, type, version, declined, ${nobody}, ${said} FROM (${wide(EVENT_CELLS, scope)}) told`;
}

/** Rows of (kind, key, country, individual, a column for each state), from the narrowest tally that knows enough. */
export function keysCounted(scope: CountScope): SQL {
  const { type } = scope.filter;
  if (hasDays(scope.filter)) return BY_KEY.rowsOf(wide(EVENT_CELLS, scope), STATE_COLUMNS);
  return type && type.length > 0 ? BY_KEY.rowsOf(counted(BY_CELL, scope), STATE_COLUMNS) : counted(BY_KEY, scope);
}

/** Rows of (day, individual, a column for each state). */
export function daysCounted(scope: CountScope): SQL {
  const { country, type } = scope.filter;
  const isWhole = !(country && country.length > 0) && !(type && type.length > 0);
  return isWhole ? counted(BY_TOTAL, scope) : BY_TOTAL.rowsOf(counted(BY_DAY, scope), STATE_COLUMNS);
}
