import { eq, getTableColumns } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { VersionSummary } from '../../domain/demands/wording.ts';
import type { Db, Tx } from '../db/connection.ts';
import { demand, user, wordingVersion } from '../db/schema/index.ts';

const source = alias(wordingVersion, 'source');
const restored = alias(wordingVersion, 'restored');
const reviewer = alias(user, 'reviewer');

const { body, ...withoutBody } = getTableColumns(wordingVersion);

const related = { sourceNumber: source.number, restoredNumber: restored.number, reviewerName: reviewer.name };

type Version = typeof wordingVersion.$inferSelect;

interface Related {
  sourceNumber: number | null;
  restoredNumber: number | null;
  reviewerName: string | null;
}

export type VersionRow = Related & { version: Version };
export type SummaryRow = Related & { version: Omit<Version, 'body'> };

/** Versions with their texts; the caller says which. */
export const versions = (db: Db | Tx) =>
  db
    .select({ version: { ...withoutBody, body }, ...related })
    .from(wordingVersion)
    .innerJoin(demand, eq(demand.id, wordingVersion.demandId))
    .leftJoin(source, eq(source.id, wordingVersion.sourceVersionId))
    .leftJoin(restored, eq(restored.id, wordingVersion.restoredFromId))
    .leftJoin(reviewer, eq(reviewer.id, wordingVersion.reviewerId));

/** The same without bodies: a history of a thousand versions is read without a single text. */
export const versionSummaries = (db: Db | Tx) =>
  db
    .select({ version: withoutBody, ...related })
    .from(wordingVersion)
    .innerJoin(demand, eq(demand.id, wordingVersion.demandId))
    .leftJoin(source, eq(source.id, wordingVersion.sourceVersionId))
    .leftJoin(restored, eq(restored.id, wordingVersion.restoredFromId))
    .leftJoin(reviewer, eq(reviewer.id, wordingVersion.reviewerId));

export function asSummary({ version, sourceNumber, restoredNumber, reviewerName }: SummaryRow): VersionSummary {
  const { id, locale, number, title, reason, authorName, createdAt, sha256, creditedTo } = version;
  const { state, reviewerId, stateNote, stateBy, stateAt } = version;
  return {
    id,
    locale,
    number,
    title,
    reason,
    authorName,
    createdAt: createdAt.toISOString(),
    sha256,
    sourceNumber,
    restoredNumber,
    creditedTo,
    state,
    reviewer: reviewerId === null ? null : { id: reviewerId, name: reviewerName ?? '' },
    stateNote,
    stateBy,
    stateAt: stateAt?.toISOString() ?? null,
  };
}

export const asVersion = (row: VersionRow) => ({ ...asSummary(row), body: row.version.body });
