import { sql } from 'drizzle-orm';
import { ORG_TYPES, type OrgType } from '../../domain/signatories/org-type.ts';
import type { Overview } from '../../domain/signatories/overview.ts';
import {
  isStanding,
  SIGNATURE_STATES,
  type SignatureState,
  STANDING,
} from '../../domain/signatories/signature-state.ts';
import type { Db, Tx } from '../db/connection.ts';
import { rowsOf } from '../db/rows.ts';

export type EventCounts = Pick<Overview, 'standing' | 'byCountry' | 'byType' | 'byState' | 'cumulative'>;

interface CountRow {
  grouping: 'state' | 'country' | 'type' | 'day';
  state: SignatureState | null;
  country: string | null;
  type: OrgType | null;
  day: string | null;
  count: number;
}

/**
 * Counts a campaign's signatures from the events alone, in one pass: each event adds one to the cell it leads to and
 * takes one from the cell it comes from.
 */
export async function countEvents(db: Db | Tx, campaignId: string): Promise<EventCounts> {
  const standing = sql.join(
    STANDING.map((state) => sql`${state}`),
    sql`, `,
  );
  const rows = rowsOf<CountRow>(
    await db.execute(sql`
      SELECT
        CASE
          WHEN grouping(country) = 0 THEN 'country'
          WHEN grouping(type) = 0 THEN 'type'
          WHEN grouping(day) = 0 THEN 'day'
          ELSE 'state'
        END AS grouping,
        state, country, type, to_char(day, 'YYYY-MM-DD') AS day,
        CASE
          WHEN grouping(day) = 0 THEN coalesce(sum(delta) FILTER (WHERE state IN (${standing})), 0)
          ELSE sum(delta)
        END::int AS count
      FROM (
        SELECT day, to_state AS state, to_country AS country, to_type AS type, 1 AS delta
        FROM signature_event WHERE campaign_id = ${campaignId} AND to_state IS NOT NULL
        UNION ALL
        SELECT day, from_state, from_country, from_type, -1
        FROM signature_event WHERE campaign_id = ${campaignId} AND from_state IS NOT NULL
      ) cell
      GROUP BY GROUPING SETS ((state), (country, state), (type, state), (day))
      ORDER BY day, state, country, type`),
  );
  const of = (grouping: CountRow['grouping']) => rows.filter((row) => row.grouping === grouping && row.count !== 0);
  const byState = Object.fromEntries(
    SIGNATURE_STATES.map((state) => [state, of('state').find((row) => row.state === state)?.count ?? 0]),
  ) as EventCounts['byState'];
  return {
    standing: STANDING.reduce((total, state) => total + byState[state], 0),
    byState,
    byCountry: groups(of('country'), (row) => row.country)
      .map(([country, counts]) => ({ country, ...counts }))
      .sort((a, b) => byStanding(a, b) || (a.country < b.country ? -1 : 1)),
    byType: groups(of('type'), (row) => row.type)
      .map(([type, counts]) => ({ type, ...counts }))
      .sort((a, b) => byStanding(a, b) || ORG_TYPES.indexOf(a.type) - ORG_TYPES.indexOf(b.type)),
    cumulative: runningTotals(of('day')),
  };
}

interface GroupCounts {
  confirmed: number;
  verified: number;
  pending: number;
}

/** Folds rows of (group, state) into one entry a group; what neither stands nor waits is left out. */
function groups<Key extends string>(rows: CountRow[], keyOf: (row: CountRow) => Key | null): [Key, GroupCounts][] {
  const found = new Map<Key, GroupCounts>();
  for (const row of rows) {
    const key = keyOf(row);
    const { state } = row;
    if (key === null || state === null || !(isStanding(state) || state === 'pending')) continue;
    const counts = found.get(key) ?? { confirmed: 0, verified: 0, pending: 0 };
    found.set(key, { ...counts, [state]: row.count });
  }
  return [...found];
}

const byStanding = (a: GroupCounts, b: GroupCounts): number =>
  b.confirmed + b.verified - (a.confirmed + a.verified) || b.pending - a.pending;

function runningTotals(rows: CountRow[]): EventCounts['cumulative'] {
  let total = 0;
  return rows.map(({ day, count }) => {
    total += count;
    return { day: day ?? '', total };
  });
}
