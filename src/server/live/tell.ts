import { type SQL, sql } from 'drizzle-orm';
import type { Topic } from '../../domain/live/signal.ts';
import type { Db, Tx } from '../db/connection.ts';
import { auditEvent, presence } from '../db/schema/index.ts';

/** The channel on which server processes tell each other what changed. */
export const CHANNEL = 'countersign';

/**
 * For RETURNING: tells with the row itself, so that there is no signal without a change and none for what is rolled
 * back. PostgreSQL delivers on commit, and what one transaction says twice only once. No values, no names: see
 * `signalSchema`.
 */
const tell = (signal: SQL): SQL<string> => sql<string>`pg_notify(${CHANNEL}, ${signal}::text)`;

/** Of rows of the audit log. */
export const tellChange = tell(
  sql`json_build_object('kind', 'changed', 'campaignId', ${auditEvent.campaignId}, 'topic', split_part(${auditEvent.action}, '.', 1))`,
);

/** Of what the house works out by itself from changes that are recorded already. */
export async function tellTopic(db: Db | Tx, campaignId: string, topic: Topic): Promise<void> {
  await db.execute(sql`SELECT pg_notify(${CHANNEL}, ${JSON.stringify({ kind: 'changed', campaignId, topic })})`);
}

/** Of people who came to a place or left it. */
export const tellPresence = tell(
  sql`json_build_object('kind', 'presence', 'campaignId', ${presence.campaignId}, 'place', ${presence.place})`,
);
