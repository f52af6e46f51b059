import { and, asc, between, eq, sql } from 'drizzle-orm';
import { comparePrepared, type PreparedOrganization } from '../../domain/signatories/matching/compare-organizations.ts';
import { EntriesAbove } from '../../domain/signatories/matching/entries-above.ts';
import type { DuplicatePair } from '../../domain/signatories/matching/match.ts';
import { keysInFile, lookupKeysInFile } from '../../domain/signatories/matching/match-keys.ts';
import type { Tx } from '../db/connection.ts';
import { importRow } from '../db/schema/index.ts';
import { preparedOf, type RowPlan } from './plan-rows.ts';
import { readPlan } from './stored-batch.ts';

/** So many rows are taken in at once when the memory of a run that was killed is made anew. */
const ROWS_A_READING = 2000;

type Row = Pick<RowPlan, 'number' | 'planned' | 'outcome' | 'matchOrganizationId'>;

/**
 * What a run of planning remembers of the rows that it has been through: by which keys they are found, and for which
 * entries of the registry they sign. Of the rows themselves it keeps nothing: those worth comparing are read again.
 */
export class PlannedAbove {
  #index = new EntriesAbove();
  #upTo = 0;
  readonly #version: number;
  readonly taken = new Map<string, number>();

  /** @param version of the batch: under other settings rows are others */
  constructor(version: number) {
    this.#version = version;
  }

  /** The memory as it must be before the row after `progress`: what another run has planned is taken in. */
  static async upTo(
    tx: Tx,
    batch: { id: string; version: number; progress: number },
    known: PlannedAbove | undefined,
  ): Promise<PlannedAbove> {
    const goesOn = known && known.#version === batch.version && known.#upTo <= batch.progress;
    const memory = goesOn ? known : new PlannedAbove(batch.version);
    while (memory.#upTo < batch.progress) {
      const until = Math.min(batch.progress, memory.#upTo + ROWS_A_READING);
      for (const row of await plannedRows(tx, batch.id, memory.#upTo + 1, until)) memory.#add(row, preparedOf(row));
      memory.#upTo = until;
    }
    return memory;
  }

  /** Pairs of these rows with rows above them, best first; the rows are then among those above. */
  async compare(tx: Tx, batchId: string, rows: readonly RowPlan[]): Promise<DuplicatePair[]> {
    const prepared = new Map<number, PreparedOrganization>();
    const candidates = new Map<number, number[]>();
    for (const row of rows) {
      const own = preparedOf(row);
      if (!own) continue;
      candidates.set(row.number, this.#index.sharing(lookupKeysInFile(own)));
      prepared.set(row.number, own);
      this.#index.add(row.number, keysInFile(own));
    }
    await prepareStored(tx, batchId, prepared, new Set([...candidates.values()].flat()));
    const pairs: DuplicatePair[] = [];
    for (const [number, others] of candidates) {
      for (const other of others) {
        const [a, b] = [prepared.get(other), prepared.get(number)];
        if (!a || !b) continue;
        const comparison = comparePrepared(a, b);
        if (comparison.verdict !== 'different') pairs.push({ a: String(other), b: String(number), ...comparison });
      }
    }
    this.#upTo = rows.at(-1)?.number ?? this.#upTo;
    return pairs.sort((one, other) => other.score - one.score || Number(one.a) - Number(other.a));
  }

  #add(row: Row, prepared: PreparedOrganization | undefined): void {
    if (prepared) this.#index.add(row.number, keysInFile(prepared));
    const { outcome, matchOrganizationId, number } = row;
    if (outcome === 'new' && matchOrganizationId) this.taken.set(matchOrganizationId, number);
  }
}

async function plannedRows(tx: Tx, batchId: string, from: number, to: number): Promise<Row[]> {
  const rows = await tx
    .select({
      number: importRow.number,
      planned: importRow.planned,
      outcome: importRow.outcome,
      matchOrganizationId: importRow.matchOrganizationId,
    })
    .from(importRow)
    .where(and(eq(importRow.batchId, batchId), between(importRow.number, from, to)))
    .orderBy(asc(importRow.number));
  return rows.map((row) => ({ ...row, planned: readPlan(row.planned).row }));
}

/** Adds those that are not at hand: rows above the ones that are being planned. */
async function prepareStored(
  tx: Tx,
  batchId: string,
  prepared: Map<number, PreparedOrganization>,
  wanted: ReadonlySet<number>,
): Promise<void> {
  const missing = [...wanted].filter((number) => !prepared.has(number));
  if (missing.length === 0) return;
  const rows = await tx
    .select({ number: importRow.number, planned: importRow.planned })
    .from(importRow)
    .where(and(eq(importRow.batchId, batchId), sql`${importRow.number} = ANY(${`{${missing.join(',')}}`}::int[])`));
  for (const { number, planned } of rows) {
    const one = preparedOf({ number, planned: readPlan(planned).row });
    if (one) prepared.set(number, one);
  }
}
