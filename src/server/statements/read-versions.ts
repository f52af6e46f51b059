import { and, desc, eq, lt, sql } from 'drizzle-orm';
import { Problem } from '../../domain/errors.ts';
import type { Locale } from '../../domain/locale/locale.ts';
import { compareStatements, type StatementChanges } from '../../domain/statements/compare-statements.ts';
import type { Version, VersionSummary } from '../../domain/statements/publication.ts';
import type { Db, Tx } from '../db/connection.ts';
import { statementVersion } from '../db/schema/index.ts';

export type VersionRow = typeof statementVersion.$inferSelect;

const summaryColumns = {
  number: statementVersion.number,
  kind: statementVersion.kind,
  reason: statementVersion.reason,
  sha256: statementVersion.sha256,
  publishedAt: statementVersion.publishedAt,
  locales: sql<Locale[]>`${statementVersion.content} -> 'locales'`,
  proposedByName: statementVersion.proposedByName,
  approvedByName: statementVersion.approvedByName,
};

/** A campaign's published versions without their words, newest first. */
export async function readVersionList(db: Db | Tx, campaignId: string): Promise<VersionSummary[]> {
  const rows = await db
    .select(summaryColumns)
    .from(statementVersion)
    .where(eq(statementVersion.campaignId, campaignId))
    .orderBy(desc(statementVersion.number));
  return rows.map(({ publishedAt, ...row }) => ({ ...row, publishedAt: publishedAt.toISOString() }));
}

/** The version with this number, or, without one, the version in force; `undefined` where there is none. */
export async function findVersion(db: Db | Tx, campaignId: string, number?: number): Promise<VersionRow | undefined> {
  const [found] = await db
    .select()
    .from(statementVersion)
    .where(
      and(
        eq(statementVersion.campaignId, campaignId),
        number === undefined ? undefined : eq(statementVersion.number, number),
      ),
    )
    .orderBy(desc(statementVersion.number))
    .limit(1);
  return found;
}

/** @throws Problem `not.found` */
export async function readVersionRow(db: Db | Tx, campaignId: string, number: number): Promise<VersionRow> {
  const found = await findVersion(db, campaignId, number);
  if (!found) throw new Problem('not.found');
  return found;
}

/**
 * One version with its words and what it changed.
 * @throws Problem `not.found`
 */
export async function readVersion(db: Db | Tx, campaignId: string, number: number): Promise<Version> {
  const { kind, reason, content, sha256, publishedAt, proposedByName, approvedByName } = await readVersionRow(
    db,
    campaignId,
    number,
  );
  const before = await findBefore(db, campaignId, number);
  const changes: StatementChanges | null = before ? compareStatements(before.content, content) : null;
  return {
    number,
    kind,
    reason,
    sha256,
    publishedAt: publishedAt.toISOString(),
    locales: content.locales,
    proposedByName,
    approvedByName,
    content,
    changes,
  };
}

async function findBefore(db: Db | Tx, campaignId: string, number: number): Promise<VersionRow | undefined> {
  const [found] = await db
    .select()
    .from(statementVersion)
    .where(and(eq(statementVersion.campaignId, campaignId), lt(statementVersion.number, number)))
    .orderBy(desc(statementVersion.number))
    .limit(1);
  return found;
}
