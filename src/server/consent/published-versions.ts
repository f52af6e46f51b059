import { asc, eq } from 'drizzle-orm';
import type { PublishedVersions } from '../../domain/consent/consent.ts';
import type { Db, Tx } from '../db/connection.ts';
import { statementVersion } from '../db/schema/index.ts';

/** A campaign's published versions as the rules of consent need them, the oldest first. */
export async function readPublishedVersions(db: Db | Tx, campaignId: string): Promise<PublishedVersions> {
  return db
    .select({ number: statementVersion.number, kind: statementVersion.kind })
    .from(statementVersion)
    .where(eq(statementVersion.campaignId, campaignId))
    .orderBy(asc(statementVersion.number));
}
