import { and, asc, between, eq, sql } from 'drizzle-orm';
import { record } from '../audit/record.ts';
import { asJson } from '../db/as-json.ts';
import type { Db, Tx } from '../db/connection.ts';
import { onlyRow, rowsOf } from '../db/rows.ts';
import { importBatch, importRow } from '../db/schema/index.ts';
import { type FoundInRegistry, findInRegistry } from '../duplicates/find-in-registry.ts';
import type { Ports } from '../ports.ts';
import { allowsIndividuals } from '../signatories/individuals-allowed.ts';
import { Ahead } from './ahead.ts';
import { countRows } from './count-rows.ts';
import { compareRows, entryOf, planAlone, preparedOf, type RowPlan } from './plan-rows.ts';
import { PlannedAbove } from './planned-above.ts';
import { changeBatch, lockBatch, type StoredBatch, type StoredPlan, settingsOf, subjectOf } from './stored-batch.ts';

/** Few enough that other requests hardly wait, many enough that asking the database costs little. */
const ROWS_A_TRANSACTION = 500;
/** So many pieces are compared while one is written: one is then at the database while another is taken apart here. */
const AHEAD = 2;

/**
 * Says of every row of a batch what importing it would do, some rows at a time; nothing but the batch is written.
 * Resumable; several at once take turns.
 */
export async function planRoster({ db, now }: Pick<Ports, 'db' | 'now'>, batchId: string): Promise<void> {
  const ahead = new Ahead((after) => compareChunk(db, batchId, after, now()));
  let memory: PlannedAbove | undefined;
  let planned = await progressOf(db, batchId);
  while (planned !== undefined) {
    const chunk = await ahead.take(planned);
    planned = await db.transaction(async (tx) => {
      const batch = await lockBatch(tx, batchId, 'planning');
      if (!batch) return undefined;
      if (batch.progress >= batch.rowCount) {
        await finish(tx, batch, now());
        return undefined;
      }
      // Another run was faster, or staff have said meanwhile that rows are to be read in another way.
      if (chunk?.version !== batch.version || chunk.after !== batch.progress) return batch.progress;
      for (let next = chunk.upTo, n = 0; next < batch.rowCount && n < AHEAD; next += ROWS_A_TRANSACTION, n += 1)
        ahead.begin(next);
      memory = await PlannedAbove.upTo(tx, batch, memory);
      await planChunk(tx, batch, memory, chunk);
      return chunk.upTo;
    });
  }
}

/** How far a batch is, if it is being planned. */
async function progressOf(db: Db, batchId: string): Promise<number | undefined> {
  return (await readPlanning(db, batchId))?.progress;
}

async function readPlanning(db: Db, batchId: string): Promise<StoredBatch | undefined> {
  const [found] = await db
    .select()
    .from(importBatch)
    .where(and(eq(importBatch.id, batchId), eq(importBatch.state, 'planning')));
  return found;
}

/** Rows as they are by themselves, and what they resemble in the registry. */
interface ComparedChunk {
  version: number;
  after: number;
  upTo: number;
  /** An id given before the registry was looked at. */
  comparedAt: string;
  plans: RowPlan[];
  registry: FoundInRegistry;
}

async function compareChunk(db: Db, batchId: string, after: number, at: Date): Promise<ComparedChunk | undefined> {
  const batch = await readPlanning(db, batchId);
  if (!batch) return undefined;
  const today = at.toISOString().slice(0, 10);
  const options = { ...settingsOf(batch), today, allowsIndividuals: await allowsIndividuals(db, batch.campaignId) };
  const comparedAt = await newId(db);
  const upTo = Math.min(after + ROWS_A_TRANSACTION, batch.rowCount);
  const rows = await db
    .select({ number: importRow.number, cells: importRow.cells })
    .from(importRow)
    .where(and(eq(importRow.batchId, batch.id), between(importRow.number, after + 1, upTo)))
    .orderBy(asc(importRow.number));
  const plans = rows.map(({ number, cells }) => planAlone(number, cells, options));
  const entries = plans.flatMap((plan) =>
    entryOf(plan.number, plan.planned).map((entry) => ({ ...entry, prepared: preparedOf(plan) })),
  );
  const registry = await findInRegistry(db, batch.campaignId, entries);
  return { version: batch.version, after, upTo, comparedAt, plans, registry };
}

async function planChunk(tx: Tx, batch: StoredBatch, memory: PlannedAbove, chunk: ComparedChunk): Promise<void> {
  const { plans, registry, upTo } = chunk;
  const above = await memory.compare(tx, batch.id, plans);
  compareRows(plans, { registry, above, taken: memory.taken });
  await storePlans(tx, batch.id, plans);
  const settings = settingsOf(batch);
  // What is entered into the registry from the first comparison on has a later id.
  const comparedAt = batch.progress > 0 ? settings.comparedAt : chunk.comparedAt;
  await changeBatch(tx, batch, {
    progress: upTo,
    settings: { ...settings, ...(comparedAt === undefined ? {} : { comparedAt }) },
  });
}

async function newId(tx: Db): Promise<string> {
  return onlyRow(rowsOf<{ id: string }>(await tx.execute(sql`SELECT new_id() AS id`))).id;
}

/** What staff said about a row stays where its outcome does. */
async function storePlans(tx: Tx, batchId: string, plans: readonly RowPlan[]): Promise<void> {
  const rows = plans.map(({ planned, score, ...plan }) => ({
    ...plan,
    planned: { row: planned, score } satisfies StoredPlan,
  }));
  await tx.execute(sql`
    UPDATE ${importRow} AS t SET planned = r.planned, outcome = r.outcome, match_organization_id = r."matchOrganizationId",
      match_row = r."matchRow", match_reasons = r.reasons,
      include = CASE WHEN t.outcome = r.outcome AND r.outcome <> 'refused' THEN t.include ELSE r.outcome = 'new' END
    FROM jsonb_to_recordset(${asJson(rows)}::jsonb) AS r(number int, planned jsonb, outcome text,
      "matchOrganizationId" uuid, "matchRow" int, reasons jsonb)
    WHERE t.batch_id = ${batchId} AND t.number = r.number`);
}

/** The record also tells open screens that there is something to review. */
async function finish(tx: Tx, batch: StoredBatch, at: Date): Promise<void> {
  const settings = settingsOf(batch);
  const figures = await countRows(tx, batch.id);
  await changeBatch(tx, batch, {
    state: 'reviewing',
    version: batch.version + 1,
    progress: 0,
    settings: { ...settings, figures },
  });
  await record(tx, {
    at,
    actor: settings.actor ?? null,
    campaignId: batch.campaignId,
    action: 'import.planned',
    subject: subjectOf(batch),
    to: { rows: figures.total, ...figures.counts },
  });
}
