import { and, desc, eq, ne, sql } from 'drizzle-orm';
import { consentSaid, meaningInForce, type PublishedVersions } from '../../domain/consent/consent.ts';
import type { ConsentCounts } from '../../domain/consent/consent-counts.ts';
import { ORG_TYPES, type OrgType } from '../../domain/signatories/org-type.ts';
import type { SignatureState } from '../../domain/signatories/signature-state.ts';
import { readPublishedVersions } from '../consent/published-versions.ts';
import { readRound } from '../consent/read-rounds.ts';
import type { Db, Tx } from '../db/connection.ts';
import { rowsOf } from '../db/rows.ts';
import { consentRound, statementVersion } from '../db/schema/index.ts';

interface CellRow {
  state: SignatureState;
  country: string;
  type: OrgType;
  version: number | null;
  declined: number | null;
  count: number;
}

type Counts = Pick<ConsentCounts, 'current' | 'awaiting' | 'declined'>;

/** Counts consent from the events alone: the cells are summed by the database, and judged by the domain's own rule. */
export async function countConsent(db: Db | Tx, campaignId: string, now: Date): Promise<ConsentCounts> {
  const versions = await readPublishedVersions(db, campaignId);
  const cells = await sumCells(db, campaignId);
  const byCountry = groups(cells, versions, ({ country }) => country);
  const byType = groups(cells, versions, ({ type }) => type);
  const inForce = meaningInForce(versions);
  return {
    version: inForce,
    meanings: versions.filter(({ kind }) => kind === 'material').length,
    ...total(byCountry.map(([, counts]) => counts)),
    byCountry: byCountry
      .map(([country, counts]) => ({ country, ...counts }))
      .sort((a, b) => bySize(a, b) || (a.country < b.country ? -1 : 1)),
    byType: byType
      .map(([type, counts]) => ({ type, ...counts }))
      .sort((a, b) => bySize(a, b) || ORG_TYPES.indexOf(a.type) - ORG_TYPES.indexOf(b.type)),
    round: await readOpenRound(db, campaignId, inForce, now),
  };
}

async function sumCells(db: Db | Tx, campaignId: string): Promise<CellRow[]> {
  return rowsOf<CellRow>(
    await db.execute(sql`
      SELECT state, country, type, version, declined, sum(delta)::int AS count FROM (
        SELECT to_state AS state, to_country AS country, to_type AS type, to_version AS version,
          to_declined AS declined, 1 AS delta
        FROM signature_event WHERE campaign_id = ${campaignId} AND to_state IS NOT NULL
        UNION ALL
        SELECT from_state, from_country, from_type, from_version, from_declined, -1
        FROM signature_event WHERE campaign_id = ${campaignId} AND from_state IS NOT NULL
      ) cell
      GROUP BY state, country, type, version, declined HAVING sum(delta) <> 0`),
  );
}

/** Whether it was renewed makes no difference to a count: whoever renewed is current. */
function groups<Key extends string>(
  cells: readonly CellRow[],
  versions: PublishedVersions,
  keyOf: (cell: CellRow) => Key,
): [Key, Counts][] {
  const found = new Map<Key, Counts>();
  for (const cell of cells) {
    const consent = consentSaid({ ...cell, version: cell.version ?? 0, renewed: false }, versions);
    if (consent === null || consent === 'renewed') continue;
    const counts = found.get(keyOf(cell)) ?? NONE;
    found.set(keyOf(cell), { ...counts, [consent]: counts[consent] + cell.count });
  }
  return [...found];
}

const NONE: Counts = { current: 0, awaiting: 0, declined: 0 };

const total = (all: readonly Counts[]): Counts =>
  all.reduce(
    (sum, { current, awaiting, declined }) => ({
      current: sum.current + current,
      awaiting: sum.awaiting + awaiting,
      declined: sum.declined + declined,
    }),
    NONE,
  );

const sizeOf = ({ current, awaiting, declined }: Counts): number => current + awaiting + declined;
const bySize = (a: Counts, b: Counts): number => sizeOf(b) - sizeOf(a);

async function readOpenRound(
  db: Db | Tx,
  campaignId: string,
  inForce: number,
  now: Date,
): Promise<ConsentCounts['round']> {
  const [found] = await db
    .select({ id: consentRound.id })
    .from(consentRound)
    .innerJoin(statementVersion, eq(statementVersion.id, consentRound.statementVersionId))
    .where(
      and(
        eq(consentRound.campaignId, campaignId),
        ne(consentRound.state, 'closed'),
        eq(statementVersion.number, inForce),
      ),
    )
    .orderBy(desc(consentRound.openedAt))
    .limit(1);
  if (!found) return null;
  const { id, daysLeft, state, counts } = await readRound(db, campaignId, found.id, now);
  return { id, daysLeft, isPaused: state === 'paused', withoutAddress: counts.withoutAddress };
}
