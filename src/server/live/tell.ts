import { type SQL, sql } from 'drizzle-orm';
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

/** Of people who came to a place or left it. */
export const tellPresence = tell(
  sql`json_build_object('kind', 'presence', 'campaignId', ${presence.campaignId}, 'place', ${presence.place})`,
);
