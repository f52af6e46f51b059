import { and, desc, eq, max } from 'drizzle-orm';
import type { StatementPart } from '../../domain/statements/parts.ts';
import type { Db, Tx } from '../db/connection.ts';
import { demand, wordingVersion } from '../db/schema/index.ts';

/** All that is worded of a campaign's statement, each part with its wordings in force. */
export async function readStatementParts(db: Db | Tx, campaignId: string): Promise<StatementPart[]> {
  const parts = await db.select().from(demand).where(eq(demand.campaignId, campaignId));
  const approved = await db
    .selectDistinctOn([wordingVersion.demandId, wordingVersion.locale], {
      demandId: wordingVersion.demandId,
      id: wordingVersion.id,
      locale: wordingVersion.locale,
      number: wordingVersion.number,
      title: wordingVersion.title,
      body: wordingVersion.body,
      sourceVersionId: wordingVersion.sourceVersionId,
    })
    .from(wordingVersion)
    .innerJoin(demand, eq(demand.id, wordingVersion.demandId))
    .where(and(eq(demand.campaignId, campaignId), eq(wordingVersion.state, 'approved')))
    .orderBy(wordingVersion.demandId, wordingVersion.locale, desc(wordingVersion.number));
  const newest = await db
    .select({ demandId: wordingVersion.demandId, locale: wordingVersion.locale, number: max(wordingVersion.number) })
    .from(wordingVersion)
    .innerJoin(demand, eq(demand.id, wordingVersion.demandId))
    .where(eq(demand.campaignId, campaignId))
    .groupBy(wordingVersion.demandId, wordingVersion.locale);
  return parts.map(({ id, key, kind, position }) => ({
    key,
    kind,
    position,
    approved: approved.filter(({ demandId }) => demandId === id).map(({ demandId: _, ...wording }) => wording),
    newest: newest
      .filter(({ demandId }) => demandId === id)
      .map(({ locale, number }) => ({ locale, number: number ?? 0 })),
  }));
}
