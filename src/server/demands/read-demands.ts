import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import { PART_KINDS } from '../../domain/demands/part.ts';
import { type Demand, type DemandList, isStale, type Wording } from '../../domain/demands/wording.ts';
import { Problem } from '../../domain/errors.ts';
import { LOCALES, type Locale } from '../../domain/locale/locale.ts';
import type { Db, Tx } from '../db/connection.ts';
import { onlyRow, rowsOf } from '../db/rows.ts';
import { campaign, demand, demandOrder, wordingVersion } from '../db/schema/index.ts';
import { asVersion, type VersionRow, versions } from './version-rows.ts';

/** The demands in order with what stands before and after them. */
export async function readDemandList(db: Db | Tx, campaignId: string): Promise<DemandList> {
  const version = await readOrderVersion(db, campaignId);
  const parts = await readParts(db, campaignId);
  return {
    version,
    items: parts.filter(({ kind }) => kind === 'demand'),
    preamble: parts.find(({ kind }) => kind === 'preamble') ?? null,
    closing: parts.find(({ kind }) => kind === 'closing') ?? null,
  };
}

/** One demand, or the preamble or closing by its key. @throws Problem `not.found` */
export async function readDemand(db: Db | Tx, campaignId: string, key: string): Promise<Demand> {
  const [found] = await readParts(db, campaignId, key);
  if (!found) throw new Problem('not.found');
  return found;
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
  const heads = await readHeads(db, campaignId, key);
  const newest = heads.map((head) => head.newestId);
  const rows = newest.length === 0 ? [] : await versions(db).where(inArray(wordingVersion.id, newest));
  const approved = new Map(heads.map((head) => [head.newestId, head.approvedNumber]));
  const inOrder = demands.toSorted((a, b) => PART_KINDS.indexOf(a.kind) - PART_KINDS.indexOf(b.kind));
  return inOrder.map((found) => ({
    key: found.key,
    kind: found.kind,
    position: found.position,
    sourceLocale,
    wordings: wordingsOf(
      rows.filter((row) => row.version.demandId === found.id),
      sourceLocale,
      approved,
    ),
  }));
}

interface Head {
  newestId: string;
  approvedNumber: number | null;
}

/** The newest version of each wording, found by the index alone: it costs the same however long the history is. */
async function readHeads(db: Db | Tx, campaignId: string, key: string | undefined): Promise<Head[]> {
  return rowsOf<Head>(
    await db.execute(sql`
      SELECT newest.id AS "newestId", approved.number AS "approvedNumber"
      FROM demand d
      JOIN campaign c ON c.id = d.campaign_id
      CROSS JOIN unnest(c.locales) AS spoken(locale)
      CROSS JOIN LATERAL (
        SELECT id FROM wording_version v WHERE v.demand_id = d.id AND v.locale = spoken.locale
        ORDER BY number DESC LIMIT 1) AS newest
      LEFT JOIN LATERAL (
        SELECT number FROM wording_version v WHERE v.demand_id = d.id AND v.locale = spoken.locale AND v.state = 'approved'
        ORDER BY number DESC LIMIT 1) AS approved ON true
      WHERE d.campaign_id = ${campaignId} AND (${key ?? null}::text IS NULL OR d.key = ${key ?? null})`),
  );
}

function wordingsOf(rows: VersionRow[], sourceLocale: Locale, approved: Map<string, number | null>): Wording[] {
  const source = rows.find((row) => row.version.locale === sourceLocale)?.version;
  return rows
    .map((row) => ({
      ...asVersion(row),
      stale: isStale(row.version, source),
      approvedNumber: approved.get(row.version.id) ?? null,
    }))
    .sort((a, b) => LOCALES.indexOf(a.locale) - LOCALES.indexOf(b.locale));
}

/** The version of the demands' order, which an act of reordering must name. */
export async function readOrderVersion(db: Db | Tx, campaignId: string): Promise<number> {
  const [found] = await db.select().from(demandOrder).where(eq(demandOrder.campaignId, campaignId));
  return found?.version ?? 1;
}
