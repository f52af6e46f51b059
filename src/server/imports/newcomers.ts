import { sql } from 'drizzle-orm';
import type { Tx } from '../db/connection.ts';
import { onlyRow, rowsOf } from '../db/rows.ts';
import { organization, signature } from '../db/schema/index.ts';
import { findInRegistry } from '../duplicates/find-in-registry.ts';
import type { Added } from '../signatories/add-signatures.ts';
import { bestOf, entryOf, verdictOf } from './plan-rows.ts';
import { type StoredBatch, settingsOf } from './stored-batch.ts';
import type { RowToWrite } from './write-chunk.ts';

/** An entry becomes visible a while after the moment that its id bears: when its transaction ends. */
const MARGIN_MS = 2_000;

/**
 * Watches, while a batch is written, for organisations that came into the registry since its rows were compared with
 * it. As long as there is none, which is nearly always, the watching costs a look at the newest ids; once there is
 * one, rows are compared again.
 */
export class Newcomers {
  #cameIn = false;
  #lookedAt: number | undefined;
  /** What this run's chunks entered, each until when at the latest. */
  #own: { until: number; ids: string[] }[] = [];

  /** Rows that signed for nobody yet may now sign for a newcomer, or resemble one and are then not written. */
  async link(tx: Tx, batch: StoredBatch, rows: readonly RowToWrite[]): Promise<void> {
    this.#cameIn ||= await this.#look(tx, batch);
    const unlinked = rows.filter(({ outcome, linked }) => outcome === 'new' && linked === null);
    if (!this.#cameIn || unlinked.length === 0) return;
    const entries = unlinked.flatMap(({ number, planned }) => entryOf(number, planned));
    const found = await findInRegistry(tx, batch.campaignId, entries);
    const own = await ownAmong(tx, batch, [...found.known.keys()]);
    const best = bestOf(
      found.pairs.filter(({ b }) => !own.has(b)),
      'a',
    );
    for (const row of unlinked) {
      const match = best.get(String(row.number));
      if (!match) continue;
      [row.linked, row.reasons] = [match.b, [...match.reasons]];
      row.resembles = verdictOf(match, found) === 'duplicate';
    }
  }

  /** What a chunk has entered itself is no newcomer. */
  ownAdded(added: readonly Added[]): void {
    const ids = added.flatMap(({ organizationId, createdOrganization }) => (createdOrganization ? organizationId : []));
    this.#own.push({ until: Number.POSITIVE_INFINITY, ids });
  }

  async #look(tx: Tx, batch: StoredBatch): Promise<boolean> {
    const first = this.#lookedAt === undefined;
    const { comparedAt } = settingsOf(batch);
    const since = first ? momentOf(comparedAt) - MARGIN_MS : (this.#lookedAt ?? 0) - MARGIN_MS;
    this.#own = this.#own.filter(({ until }) => until >= since);
    const ids = this.#own.flatMap((chunk) => chunk.ids);
    const others = first
      ? sql`NOT EXISTS (SELECT FROM ${signature} s WHERE s.organization_id = o.id AND s.batch_id = ${batch.id})`
      : sql`o.id <> ALL (${`{${ids.join(',')}}`}::uuid[])`;
    const { came, now } = onlyRow(
      rowsOf<{ came: boolean; now: string }>(
        await tx.execute(sql`
          SELECT EXISTS (SELECT FROM ${organization} o WHERE o.id >= ${firstIdOf(since)}::uuid AND ${others}) AS came,
            (extract(epoch FROM clock_timestamp()) * 1000)::bigint AS now`),
      ),
    );
    this.#lookedAt = Number(now);
    for (const chunk of this.#own) chunk.until = Math.min(chunk.until, this.#lookedAt);
    return came;
  }
}

/** Ids begin with the millisecond in which they were given. */
const momentOf = (id: string | undefined): number =>
  id === undefined ? MARGIN_MS : Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16);

function firstIdOf(moment: number): string {
  const digits = Math.max(0, moment).toString(16).padStart(12, '0');
  return `${digits.slice(0, 8)}-${digits.slice(8)}-0000-0000-000000000000`;
}

/** Entries of the registry that this batch itself has brought in: rows that resemble one another were reviewed as such. */
async function ownAmong(tx: Tx, { id }: StoredBatch, organizationIds: readonly string[]): Promise<Set<string>> {
  const rows = rowsOf<{ id: string }>(
    await tx.execute(sql`
      SELECT organization_id AS id FROM ${signature}
      WHERE batch_id = ${id} AND organization_id = ANY(${`{${organizationIds.join(',')}}`}::uuid[])`),
  );
  return new Set(rows.map((row) => row.id));
}
