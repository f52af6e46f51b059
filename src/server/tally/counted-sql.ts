import { type SQL, sql } from 'drizzle-orm';
import { INDIVIDUAL } from '../../domain/signatories/individual.ts';
import { hasDays, type OverviewFilter } from '../../domain/signatories/overview-filter.ts';
import { STANDING } from '../../domain/signatories/signature-state.ts';

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
export const curveStates = ({ state }: OverviewFilter): readonly string[] =>
  state && state.length > 0 ? state.flat() : STANDING;

/** `WHERE` of a table with the named columns; days always, where the table has them. */
function where({ campaignId, filter }: CountScope, columns: readonly ('country' | 'type' | 'state' | 'day')[]): SQL {
  return sql.join([
    sql`WHERE campaign_id = ${campaignId}`,
    columns.includes('country') ? oneOf('country', filter.country) : sql``,
    columns.includes('type') ? oneOf('type', filter.type) : sql``,
    columns.includes('state') ? oneOf('state', filter.state?.flat()) : sql``,
    columns.includes('day') ? within(filter) : sql``,
  ]);
}

const CELL = ['country', 'type', 'state'] as const;

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

const tail = (scope: CountScope): SQL => sql`SELECT * FROM signature_tail ${where(scope, [...CELL, 'day'])}`;
const events = (scope: CountScope): SQL => sql`SELECT * FROM (${EVENT_CELLS}) cell ${where(scope, [...CELL, 'day'])}`;

/**
 * Rows of (country, type, state, version, declined, n, said): `n` counts signatures, `said` the same ones for questions
 * about version and consent. Those two differ only for chosen days, whose tally does not know versions: then they are
 * counted from the events of those days.
 */
export function groupsCounted(scope: CountScope): SQL {
  if (hasDays(scope.filter)) {
    return sql`
      SELECT country, type, state, 0 AS version, 0 AS declined, count AS n, 0 AS said
      FROM signature_tally_day ${where(scope, [...CELL, 'day'])}
      UNION ALL SELECT country, type, state, 0, 0, delta, 0 FROM (${tail(scope)}) unrolled
      UNION ALL SELECT country, type, state, version, declined, 0, delta FROM (${events(scope)}) told`;
  }
  return sql`
    SELECT country, type, state, version, declined, count AS n, count AS said
    FROM signature_tally_group ${where(scope, CELL)}
    UNION ALL SELECT country, type, state, version, declined, delta, delta FROM (${tail(scope)}) unrolled`;
}

/** Rows of (kind, key, country, individual, state, n) of cells: one for the channel, one for each demand reserved. */
export const keysOf = (cells: SQL): SQL => sql`
  SELECT campaign_id, side.kind, side.key, country, type = ${INDIVIDUAL} AS individual, state, delta AS n
  FROM (${cells}) cell CROSS JOIN LATERAL (
    SELECT 'channel' AS kind, channel AS key
    UNION ALL SELECT 'reserves', unnest(string_to_array(nullif(reserves, ''), ','))
  ) side`;

/** The same of a scope: from the narrowest tally that knows what the filter asks about. */
export function keysCounted(scope: CountScope): SQL {
  const { type } = scope.filter;
  if (hasDays(scope.filter)) return keysOf(events(scope));
  if (type && type.length > 0) {
    const whole = sql`SELECT *, count AS delta FROM signature_tally ${where(scope, CELL)}`;
    return sql`${keysOf(whole)} UNION ALL ${keysOf(tail(scope))}`;
  }
  return sql`
    SELECT campaign_id, kind, key, country, individual, state, count AS n
    FROM signature_tally_key ${where(scope, ['country', 'state'])}
    UNION ALL ${keysOf(tail(scope))}`;
}

/** Rows of (day, individual, state, n). */
export function daysCounted(scope: CountScope): SQL {
  const { country, type } = scope.filter;
  const isWide = !(country && country.length > 0) && !(type && type.length > 0);
  const tallied = isWide
    ? sql`SELECT day, individual, state, count AS n FROM signature_tally_total ${where(scope, ['state', 'day'])}`
    : sql`SELECT day, type = ${INDIVIDUAL} AS individual, state, count AS n
        FROM signature_tally_day ${where(scope, [...CELL, 'day'])}`;
  return sql`${tallied}
    UNION ALL SELECT day, type = ${INDIVIDUAL}, state, delta FROM (${tail(scope)}) unrolled`;
}
