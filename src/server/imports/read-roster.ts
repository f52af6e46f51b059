import { and, eq, sql } from 'drizzle-orm';
import { Problem } from '../../domain/errors.ts';
import { MAX_ROSTER_COLUMNS, MAX_ROSTER_ROWS } from '../../domain/imports/batch.ts';
import { type ReadingProblem, readingProblemOf } from '../../domain/imports/reading-problem.ts';
import { recogniseColumns } from '../../domain/imports/recognise-columns.ts';
import { DateOrderSurvey } from '../../domain/imports/recognise-date-order.ts';
import type { ColumnMapping } from '../../domain/imports/roster-fields.ts';
import { TableRows } from '../../domain/imports/table-rows.ts';
import { asJson } from '../db/as-json.ts';
import type { Db } from '../db/connection.ts';
import { importBatch, importRow } from '../db/schema/index.ts';
import type { Ports } from '../ports.ts';
import { recall } from './import-memory.ts';
import { openSource } from './open-source.ts';
import { changeBatch, lockBatch, type StoredBatch, settingsOf } from './stored-batch.ts';

/** A stored file as it was understood, and its lines, some at a time. */
export interface RosterSource {
  encoding: string;
  delimiter: string;
  headerRow: number;
  sheets?: string[];
  sheet?: string;
  /** Ends with `unclosed` when quotation marks turned out not to hold cells together. */
  lines(): AsyncGenerator<string[][], 'unclosed' | undefined>;
}

const ROWS_A_TRANSACTION = 1000;

type Needs = Pick<Ports, 'db' | 'now'>;

/**
 * Cuts the file of a batch into rows and stores them. Begun anew after an interruption, it runs through the file again
 * (that costs little) and stores only what is not there yet.
 */
export async function readRoster({ db }: Needs, batchId: string): Promise<void> {
  for (let again = true; again; ) {
    const [batch] = await db
      .select()
      .from(importBatch)
      .where(and(eq(importBatch.id, batchId), eq(importBatch.state, READING)));
    if (!batch) return;
    try {
      again = await readOnce(db, batch);
    } catch (error) {
      const problem = readingProblemOf(error);
      if (!problem) throw error;
      return halt(db, batch, problem);
    }
  }
}

const READING = 'reading' as const;

/** @returns whether it must be read once more, in another way */
async function readOnce(db: Db, batch: StoredBatch): Promise<boolean> {
  const settings = settingsOf(batch);
  const source = await openSource(db, batch.id, settings);
  const reading = new Reading(db, batch, source);
  const lines = source.lines();
  for (let next = await lines.next(); ; next = await lines.next()) {
    if (next.done) return next.value === 'unclosed' ? withoutQuotes(db, batch) : reading.finish();
    if (!(await reading.take(next.value))) return false;
  }
}

/** One run through a file. */
class Reading {
  readonly #db: Db;
  readonly #batch: StoredBatch;
  readonly #source: RosterSource;
  readonly #table: TableRows;
  readonly #dates = new DateOrderSurvey();
  #mapping: ColumnMapping | undefined;
  #stored: number;
  #rows = 0;
  #waiting: { number: number; cells: string[] }[] = [];

  constructor(db: Db, batch: StoredBatch, source: RosterSource) {
    this.#db = db;
    this.#batch = batch;
    this.#source = source;
    this.#table = new TableRows(source.headerRow);
    this.#stored = batch.progress;
  }

  /** @returns whether to go on: not when somebody stopped it, or has read further meanwhile */
  async take(lines: string[][]): Promise<boolean> {
    for (const whole of this.#table.take(lines)) {
      const cells = whole.slice(0, MAX_ROSTER_COLUMNS);
      this.#rows++;
      if (this.#rows > MAX_ROSTER_ROWS) throw new Problem('import.tooManyRows', { params: { max: MAX_ROSTER_ROWS } });
      this.#mapping ??= this.#mapped();
      cells.forEach((cell, column) => {
        if (this.#mapping?.[column] === 'signedOn') this.#dates.add(cell);
      });
      if (this.#rows > this.#stored) this.#waiting.push({ number: this.#rows, cells });
    }
    while (this.#waiting.length >= ROWS_A_TRANSACTION) if (!(await this.#store())) return false;
    return true;
  }

  #mapped(): ColumnMapping {
    const { header } = this.#table;
    const named = this.#source.headerRow > 0;
    if (header.length > MAX_ROSTER_COLUMNS || (named && header.every((cell) => cell === ''))) {
      throw new Problem('import.unreadable');
    }
    return recogniseColumns(header);
  }

  async #store(): Promise<boolean> {
    const rows = this.#waiting.splice(0, ROWS_A_TRANSACTION);
    const [first, last] = [rows[0]?.number ?? 0, rows.at(-1)?.number ?? 0];
    return this.#db.transaction(async (tx) => {
      const batch = await lockBatch(tx, this.#batch.id, READING);
      if (batch?.version !== this.#batch.version || batch.progress !== first - 1) return false;
      await tx.execute(sql`
        INSERT INTO ${importRow} (batch_id, number, cells, planned, outcome, include)
        SELECT ${batch.id}, r.number, r.cells, '{}', 'refused', false
        FROM jsonb_to_recordset(${asJson(rows)}::jsonb) AS r(number int, cells jsonb)`);
      await changeBatch(tx, batch, { progress: last });
      return true;
    });
  }

  /** All rows are there: now they are compared. */
  async finish(): Promise<false> {
    if (this.#rows === 0) throw new Problem('import.unreadable');
    while (this.#waiting.length > 0) if (!(await this.#store())) return false;
    const { encoding, delimiter, headerRow, sheets = [], sheet } = this.#source;
    await this.#db.transaction(async (tx) => {
      const batch = await lockBatch(tx, this.#batch.id, READING);
      if (batch?.version !== this.#batch.version) return;
      const { order: dateOrder, certain: dateOrderCertain } = this.#dates.recognised;
      const { problem: _, ...settings } = settingsOf(batch);
      const remembered = await recall(tx, batch.campaignId, this.#table.header);
      await changeBatch(tx, batch, {
        state: 'planning',
        version: batch.version + 1,
        encoding,
        delimiter,
        ...(sheet === undefined ? {} : { format: 'xlsx' as const }),
        header: this.#table.header,
        rowCount: this.#rows,
        progress: 0,
        settings: {
          ...settings,
          mapping: this.#mapping ?? [],
          ...remembered,
          remembered: remembered !== undefined,
          dateOrder: dateOrderCertain ? dateOrder : (remembered?.dateOrder ?? dateOrder),
          dateOrderCertain,
          headerRow,
          sheets,
          ...(sheet === undefined ? {} : { sheet }),
        },
      });
    });
    return false;
  }
}

/** A quotation mark that never closes has swallowed rows: read quotes as letters then, from the beginning. */
async function withoutQuotes(db: Db, { id }: StoredBatch): Promise<true> {
  await db.transaction(async (tx) => {
    const batch = await lockBatch(tx, id, READING);
    if (!batch) return;
    await tx.delete(importRow).where(eq(importRow.batchId, id));
    await changeBatch(tx, batch, { progress: 0, settings: { ...settingsOf(batch), quotes: false } });
  });
  return true;
}

async function halt(db: Db, { id, version }: StoredBatch, problem: ReadingProblem): Promise<void> {
  await db.transaction(async (tx) => {
    const batch = await lockBatch(tx, id, READING);
    if (batch?.version !== version) return;
    await changeBatch(tx, batch, {
      state: 'halted',
      version: version + 1,
      settings: { ...settingsOf(batch), problem },
    });
  });
}
