import { and, desc, eq, lt } from 'drizzle-orm';
import type { VersionSummary, WordingVersion } from '../../domain/demands/wording.ts';
import type { Db, Tx } from '../db/connection.ts';
import { demand, wordingVersion } from '../db/schema/index.ts';
import { asSummary, asVersion, versionSummaries, versions } from './version-rows.ts';
import type { WordingPlace } from './wording-place.ts';

const PAGE = 50;

const ofWording = ({ campaign, key, locale }: WordingPlace) =>
  and(eq(demand.campaignId, campaign.id), eq(demand.key, key), eq(wordingVersion.locale, locale));

export interface HistoryPage {
  items: VersionSummary[];
  /** What to ask with for the older ones; `null` at the first version. */
  olderThan: number | null;
}

/** A wording's history, newest first, a page at a time and without the texts. */
export async function readHistory(db: Db | Tx, place: WordingPlace, before?: number): Promise<HistoryPage> {
  const rows = await versionSummaries(db)
    .where(and(ofWording(place), before === undefined ? undefined : lt(wordingVersion.number, before)))
    .orderBy(desc(wordingVersion.number))
    .limit(PAGE + 1);
  const items = rows.slice(0, PAGE).map(asSummary);
  return { items, olderThan: rows.length > PAGE ? (items.at(-1)?.number ?? null) : null };
}

/** One version with its text; the newest one without `number`. */
export async function readVersion(
  db: Db | Tx,
  place: WordingPlace,
  number?: number,
): Promise<WordingVersion | undefined> {
  const [row] = await versions(db)
    .where(and(ofWording(place), number === undefined ? undefined : eq(wordingVersion.number, number)))
    .orderBy(desc(wordingVersion.number))
    .limit(1);
  return row && asVersion(row);
}
