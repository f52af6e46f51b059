import { sql } from 'drizzle-orm';
import { PART_KINDS, type PartKind } from '../../domain/demands/part.ts';
import { isStale } from '../../domain/demands/wording.ts';
import { LOCALES, type Locale } from '../../domain/locale/locale.ts';
import type { Overview } from '../../domain/signatories/overview.ts';
import type { Db } from '../db/connection.ts';
import { executePrepared } from '../db/execute-prepared.ts';
import { rowsOf } from '../db/rows.ts';

interface Newest {
  demand: string;
  kind: PartKind;
  position: number;
  locale: Locale;
  id: string;
  sourceVersionId: string | null;
  sourceLocale: Locale;
}

/** Asks the wordings' own rule of the newest of each; in the order of the statement, then of languages. */
export async function findStaleWordings(db: Db, campaignId: string): Promise<Overview['attention']['staleWordings']> {
  const newest = rowsOf<Newest>(
    await executePrepared(
      db,
      sql`
      SELECT d.key AS demand, d.kind, d.position, v.locale, v.id, v.source_version_id AS "sourceVersionId",
        c.default_locale AS "sourceLocale"
      FROM demand d
      JOIN campaign c ON c.id = d.campaign_id
      CROSS JOIN unnest(c.locales) AS spoken(locale)
      CROSS JOIN LATERAL (
        SELECT id, locale, source_version_id FROM wording_version w
        WHERE w.demand_id = d.id AND w.locale = spoken.locale ORDER BY number DESC LIMIT 1) v
      WHERE d.campaign_id = ${campaignId}`,
    ),
  );
  const sources = new Map(newest.filter((one) => one.locale === one.sourceLocale).map((one) => [one.demand, one]));
  return newest
    .filter((one) => isStale(one, sources.get(one.demand)))
    .sort(
      (a, b) =>
        PART_KINDS.indexOf(a.kind) - PART_KINDS.indexOf(b.kind) ||
        a.position - b.position ||
        LOCALES.indexOf(a.locale) - LOCALES.indexOf(b.locale),
    )
    .map(({ demand, kind, position, locale }) => ({ demand, kind, position, locale }));
}
