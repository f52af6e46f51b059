import { sql } from 'drizzle-orm';
import { type TimelineEvent, timelineEventSchema } from '../../domain/signatories/timeline.ts';
import type { Db } from '../db/connection.ts';
import { executePrepared } from '../db/execute-prepared.ts';
import { rowsOf } from '../db/rows.ts';

/** A campaign's publications, rounds, letters and milestones, oldest first. Days are those of UTC, as everywhere. */
export async function readTimeline(db: Db, campaignId: string): Promise<TimelineEvent[]> {
  const rows = rowsOf<{ kind: TimelineEvent['kind']; day: string; told: object }>(
    await executePrepared(
      db,
      sql`
      SELECT kind, to_char(day, 'YYYY-MM-DD') AS day, told FROM (
        SELECT 'published' AS kind, (published_at AT TIME ZONE 'UTC')::date AS day,
          json_build_object('number', number, 'statementKind', kind) AS told, number AS tie
        FROM statement_version WHERE campaign_id = ${campaignId}
        UNION ALL
        SELECT side.kind, (side.at AT TIME ZONE 'UTC')::date, json_build_object('roundId', r.id, 'number', v.number), v.number
        FROM consent_round r JOIN statement_version v ON v.id = r.statement_version_id
        CROSS JOIN LATERAL (VALUES ('roundOpened', r.opened_at), ('roundClosed', r.closed_at)) AS side(kind, at)
        WHERE r.campaign_id = ${campaignId} AND side.at IS NOT NULL
        UNION ALL
        SELECT 'letterSent', sent_on, json_build_object('letterId', id, 'title', title), 0
        FROM letter WHERE campaign_id = ${campaignId} AND sent_on IS NOT NULL
        UNION ALL
        SELECT 'letterDelivered', (d.arrived_at AT TIME ZONE 'UTC')::date,
          json_build_object('letterId', l.id, 'title', l.title, 'count', count(*)), 0
        FROM delivery d JOIN letter l ON l.id = d.letter_id
        WHERE l.campaign_id = ${campaignId} AND d.state = 'delivered' AND d.arrived_at IS NOT NULL GROUP BY 2, l.id
        UNION ALL
        SELECT 'letterReplied', r.received_on,
          json_build_object('letterId', l.id, 'title', l.title, 'count', count(DISTINCT d.office_id)), 0
        FROM delivery_reply r JOIN delivery d ON d.id = r.delivery_id JOIN letter l ON l.id = d.letter_id
        WHERE l.campaign_id = ${campaignId} GROUP BY 2, l.id
        UNION ALL
        SELECT kind, day, json_build_object('value', value, 'country', country), value
        FROM milestone WHERE campaign_id = ${campaignId}
      ) event
      ORDER BY day, kind, tie, told::text`,
    ),
  );
  return rows.map(({ kind, day, told }) => timelineEventSchema.parse({ kind, day, ...told }));
}
