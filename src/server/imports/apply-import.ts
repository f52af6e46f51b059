import { and, asc, eq, gt, sql } from 'drizzle-orm';
import { Problem } from '../../domain/errors.ts';
import { record } from '../audit/record.ts';
import type { Db, Tx } from '../db/connection.ts';
import { importBatch, importRow } from '../db/schema/index.ts';
import type { Ports } from '../ports.ts';
import { Ahead } from './ahead.ts';
import { Beside } from './beside.ts';
import { waiting } from './command-import.ts';
import { countRows } from './count-rows.ts';
import { Newcomers } from './newcomers.ts';
import {
  changeBatch,
  type Figures,
  lockBatch,
  readPlan,
  type StoredBatch,
  settingsOf,
  subjectOf,
} from './stored-batch.ts';
import { type RowToWrite, writeChunk } from './write-chunk.ts';

/** Few enough that cancelling takes effect within a second or so, many enough that committing costs little. */
const ROWS_A_TRANSACTION = 2000;
/** Two imports that write at once could each miss the other's organisations: they take turns, round by round. */
const REGISTRY_LOCK = 7_401_303;

type Needs = Pick<Ports, 'db' | 'now' | 'connections'>;

/**
 * Writes the rows of a running batch, some at a time. Whatever kills it, every row is either wholly written or not
 * at all, and the next call carries on. Several at once do no harm: they take turns at the batch's own row.
 */
export async function applyImport(
  { db, now, connections = 1 }: Needs,
  batchId: string,
  rowsATransaction = ROWS_A_TRANSACTION,
): Promise<void> {
  const run: Run = {
    db,
    newcomers: new Newcomers(),
    ahead: new Ahead((after) => rowsToWrite(db, batchId, after, rowsATransaction)),
    // One writes what comes next, one what comes after that, and one is left for those who read meanwhile.
    beside: connections > 2,
    counted: false,
  };
  try {
    for (let written = await progressOf(db, batchId); written !== undefined; ) {
      const chunks = await chunksAfter(run, written);
      written = await db.transaction((tx) => applyRound(tx, { at: now(), batchId, chunks }, run));
    }
  } catch (error) {
    // A rule would say no again and again: leave the batch where a person can undo it or carry on.
    if (error instanceof Problem) await stop(db, now(), batchId);
    throw error;
  }
}

async function stop(db: Ports['db'], at: Date, batchId: string): Promise<void> {
  await db
    .update(importBatch)
    .set({ state: 'cancelled', finishedAt: at, version: sql`${importBatch.version} + 1` })
    .where(and(eq(importBatch.id, batchId), eq(importBatch.state, 'running')));
}

/** What one run of writing keeps from round to round. */
interface Run {
  db: Db;
  newcomers: Newcomers;
  ahead: Ahead<Chunk>;
  /** Whether a second chunk is written by another connection at the same time. */
  beside: boolean;
  /** Whether the batch's figures are known to hold what an earlier run wrote. */
  counted: boolean;
}

interface Chunk {
  after: number;
  rows: RowToWrite[];
}

interface Round {
  at: Date;
  batchId: string;
  /** One or two, the second with the rows that follow those of the first. */
  chunks: [Chunk, Chunk?];
}

/** How far a batch is, if it is being written. */
async function progressOf(db: Db, batchId: string): Promise<number | undefined> {
  const [found] = await db
    .select({ progress: importBatch.progress })
    .from(importBatch)
    .where(and(eq(importBatch.id, batchId), eq(importBatch.state, 'running')));
  return found?.progress;
}

/**
 * The first rows of a batch are written alone. Whatever stands written beyond a batch's progress was then left there by a
 * run that was killed, and only a batch that has some progress need be counted anew.
 */
async function chunksAfter({ ahead, beside }: Run, after: number): Promise<Round['chunks']> {
  const first = await ahead.take(after);
  const last = first.rows.at(-1);
  return beside && after > 0 && last ? [first, await ahead.take(last.number)] : [first];
}

/** @returns up to which row the batch is written, or `undefined` when there is nothing more to do */
async function applyRound(tx: Tx, { at, batchId, chunks }: Round, run: Run): Promise<number | undefined> {
  const batch = await lockBatch(tx, batchId, 'running');
  if (!batch) return undefined;
  // Another run was faster: its rows are not written twice.
  if (batch.progress !== chunks[0].after) return batch.progress;
  await tx.execute(sql`SELECT pg_advisory_xact_lock(${REGISTRY_LOCK})`);
  const figures = run.counted || batch.progress === 0 ? settingsOf(batch).figures : undefined;
  if (chunks[0].rows.length === 0) {
    await finish(tx, batch, at, figures ?? (await countRows(tx, batch.id)));
    return undefined;
  }
  const written = await writeRound(tx, batch, at, chunks, run);
  await tellRound(tx, batch, { ...written, figures });
  return written.upTo;
}

async function writeRound(
  tx: Tx,
  batch: StoredBatch,
  at: Date,
  [first, second = { after: 0, rows: [] }]: Round['chunks'],
  run: Run,
): Promise<Omit<Written, 'figures'>> {
  const rows = [...first.rows, ...second.rows];
  run.ahead.begin(lastOf(rows), (next) => (run.beside ? next.rows.at(-1)?.number : undefined));
  await run.newcomers.link(tx, batch, rows);
  const beside =
    second.rows.length > 0 ? new Beside(run.db, (other) => writeChunk(other, batch, at, second.rows)) : undefined;
  const here = await writeChunk(tx, batch, at, first.rows).finally(() => beside?.end());
  const there = (await beside?.end())?.outcome;
  for (const chunk of [here, there]) if (chunk) run.newcomers.ownAdded(chunk.added);
  // What was not written beside comes first in the next round; where that fails too, the run does.
  run.counted = !beside || there !== undefined;
  const written = there ? rows : first.rows;
  return { upTo: lastOf(written), rows: written.length, left: [...here.left, ...(there?.left ?? [])] };
}

const lastOf = (rows: readonly RowToWrite[]): number => rows.at(-1)?.number ?? 0;

/** While a batch is written, nobody else changes its rows. */
async function rowsToWrite(db: Db, batchId: string, after: number, most: number): Promise<Chunk> {
  const found = await db
    .select()
    .from(importRow)
    .where(and(waiting(batchId), gt(importRow.number, after)))
    .orderBy(asc(importRow.number))
    .limit(most);
  const rows = found.map(({ number, outcome, planned, matchOrganizationId, matchReasons }) => ({
    number,
    outcome,
    planned: readPlan(planned).row,
    // What a duplicate row resembles is not what it signs for: staff said it is another organisation.
    linked: outcome === 'new' ? matchOrganizationId : null,
    reasons: matchReasons,
    resembles: false,
  }));
  return { after, rows };
}

interface Written {
  upTo: number;
  rows: number;
  left: readonly RowToWrite[];
  /** Of the batch, before these rows; counted where they are not known. */
  figures: Figures | undefined;
}

async function tellRound(tx: Tx, batch: StoredBatch, { upTo, rows, left, figures }: Written): Promise<void> {
  await changeBatch(tx, batch, {
    progress: upTo,
    settings: {
      ...settingsOf(batch),
      figures: figures ? figuresAfter(figures, rows, left) : await countRows(tx, batch.id),
    },
  });
}

function figuresAfter(
  { total, counts, included, applied, standing }: Figures,
  rows: number,
  left: readonly RowToWrite[],
): Figures {
  const written = rows - left.length;
  const wereNew = left.filter(({ outcome }) => outcome === 'new').length;
  return {
    total,
    counts: { ...counts, new: counts.new - wereNew, duplicate: counts.duplicate + wereNew },
    included: included - left.length,
    applied: applied + written,
    standing: standing + written,
  };
}

async function finish(tx: Tx, batch: StoredBatch, at: Date, figures: Figures): Promise<void> {
  const settings = settingsOf(batch);
  await changeBatch(tx, batch, {
    state: 'done',
    finishedAt: at,
    version: batch.version + 1,
    progress: 0,
    settings: { ...settings, figures },
  });
  await record(tx, {
    at,
    actor: settings.actor ?? null,
    campaignId: batch.campaignId,
    action: 'import.finished',
    subject: subjectOf(batch),
    to: { imported: figures.applied },
  });
}
