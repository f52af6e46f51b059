import { and, asc, desc, eq, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { PART_KINDS } from '../../domain/demands/part.ts';
import { type Demand, isStale, type Wording, type WordingVersion } from '../../domain/demands/wording.ts';
import { LOCALES, type Locale } from '../../domain/locale/locale.ts';
import type { Db, Tx } from '../db/connection.ts';
import { onlyRow } from '../db/rows.ts';
import { campaign, demand, demandOrder, wordingVersion } from '../db/schema/index.ts';

const source = alias(wordingVersion, 'source');
const restored = alias(wordingVersion, 'restored');

const versionColumns = {
  version: wordingVersion,
  sourceNumber: source.number,
  restoredNumber: restored.number,
};

type VersionRow = {
  version: typeof wordingVersion.$inferSelect;
  sourceNumber: number | null;
  restoredNumber: number | null;
};

const versions = (db: Db | Tx) =>
  db
    .select(versionColumns)
    .from(wordingVersion)
    .innerJoin(demand, eq(demand.id, wordingVersion.demandId))
    .leftJoin(source, eq(source.id, wordingVersion.sourceVersionId))
    .leftJoin(restored, eq(restored.id, wordingVersion.restoredFromId));

const newest = sql`${wordingVersion.number} = (
  SELECT max(other.number) FROM wording_version other
  WHERE other.demand_id = ${wordingVersion.demandId} AND other.locale = ${wordingVersion.locale})`;

/** A campaign's demands in order, each with the newest version of every locale. */
export async function readDemands(db: Db | Tx, campaignId: string): Promise<Demand[]> {
  return (await readParts(db, campaignId)).filter(({ kind }) => kind === 'demand');
}

/** All that is worded: the preamble, the demands in order, the closing; or the one with `key`. */
export async function readParts(db: Db | Tx, campaignId: string, key?: string): Promise<Demand[]> {
  const { sourceLocale } = onlyRow(
    await db.select({ sourceLocale: campaign.defaultLocale }).from(campaign).where(eq(campaign.id, campaignId)),
  );
  const demands = await db
    .select()
    .from(demand)
    .where(and(eq(demand.campaignId, campaignId), key === undefined ? undefined : eq(demand.key, key)))
    .orderBy(asc(demand.position));
  const rows = await versions(db).where(and(eq(demand.campaignId, campaignId), newest));
  const inOrder = demands.toSorted((a, b) => PART_KINDS.indexOf(a.kind) - PART_KINDS.indexOf(b.kind));
  return inOrder.map((found) => ({
    key: found.key,
    kind: found.kind,
    position: found.position,
    sourceLocale,
    wordings: wordingsOf(
      rows.filter((row) => row.version.demandId === found.id),
      sourceLocale,
    ),
  }));
}

function wordingsOf(rows: VersionRow[], sourceLocale: Locale): Wording[] {
  const sourceInForce = rows.find((row) => row.version.locale === sourceLocale)?.version;
  return rows
    .map((row) => ({ ...asVersion(row), stale: isStale(row.version, sourceInForce) }))
    .sort((a, b) => LOCALES.indexOf(a.locale) - LOCALES.indexOf(b.locale));
}

/** Every version of one wording, newest first. */
export async function readVersions(
  db: Db | Tx,
  campaignId: string,
  key: string,
  locale: Locale,
): Promise<WordingVersion[]> {
  const rows = await versions(db)
    .where(and(eq(demand.campaignId, campaignId), eq(demand.key, key), eq(wordingVersion.locale, locale)))
    .orderBy(desc(wordingVersion.number));
  return rows.map(asVersion);
}

/** The version of the demands' order, which an act of reordering must name. */
export async function readOrderVersion(db: Db | Tx, campaignId: string): Promise<number> {
  const [found] = await db.select().from(demandOrder).where(eq(demandOrder.campaignId, campaignId));
  return found?.version ?? 1;
}

function asVersion({ version, sourceNumber, restoredNumber }: VersionRow): WordingVersion {
  const { id, locale, number, title, body, reason, authorName, createdAt, sha256 } = version;
  return {
    id,
    locale,
    number,
    title,
    body,
    reason,
    authorName,
    createdAt: createdAt.toISOString(),
    sha256,
    sourceNumber,
    restoredNumber,
  };
}
