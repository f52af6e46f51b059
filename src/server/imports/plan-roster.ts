import { and, asc, eq, gt, sql } from 'drizzle-orm';
import { record } from '../audit/record.ts';
import { asJson } from '../db/as-json.ts';
import type { Tx } from '../db/connection.ts';
import { onlyRow, rowsOf } from '../db/rows.ts';
import { importRow } from '../db/schema/index.ts';
import { findInRegistry } from '../duplicates/find-in-registry.ts';
import type { Ports } from '../ports.ts';
import { allowsIndividuals } from '../signatories/individuals-allowed.ts';
import { countRows } from './count-rows.ts';
import { compareRows, entryOf, planAlone, type RowPlan } from './plan-rows.ts';
import { PlannedAbove } from './planned-above.ts';
import { changeBatch, lockBatch, type StoredBatch, type StoredPlan, settingsOf, subjectOf } from './stored-batch.ts';

/** Few enough that other requests hardly wait, many enough that asking the database costs little. */
const ROWS_A_TRANSACTION = 500;

/**
 * Says of every row of a batch what importing it would do, some rows at a time; nothing but the batch is written.
 * Resumable; several at once take turns.
 */
export async function planRoster({ db, now }: Pick<Ports, 'db' | 'now'>, batchId: string): Promise<void> {
  let memory: PlannedAbove | undefined;
  for (let goesOn = true; goesOn; ) {
    goesOn = await db.transaction(async (tx) => {
      const batch = await lockBatch(tx, batchId, 'planning');
      if (!batch) return false;
      if (batch.progress >= batch.rowCount) {
        await finish(tx, batch, now());
        return false;
      }
      memory = await PlannedAbove.upTo(tx, batch, memory);
      await planChunk(tx, batch, memory, now());
      return true;
    });
  }
}

async function planChunk(tx: Tx, batch: StoredBatch, memory: PlannedAbove, at: Date): Promise<void> {
  const settings = settingsOf(batch);
  const today = at.toISOString().slice(0, 10);
  const options = { ...settings, today, allowsIndividuals: await allowsIndividuals(tx, batch.campaignId) };
  const rows = await tx
    .select({ number: importRow.number, cells: importRow.cells })
    .from(importRow)
    .where(and(eq(importRow.batchId, batch.id), gt(importRow.number, batch.progress)))
    .orderBy(asc(importRow.number))
    .limit(ROWS_A_TRANSACTION);
  const plans = rows.map(({ number, cells }) => planAlone(number, cells, options));
  const entries = plans.flatMap(({ number, planned }) => entryOf(number, planned));
  const registry = await findInRegistry(tx, batch.campaignId, entries);
  const above = await memory.compare(tx, batch.id, plans);
  compareRows(plans, { registry, above, taken: memory.taken });
  await storePlans(tx, batch.id, plans);
  // An id of now: what is entered into the registry from here on has a later one.
  const comparedAt = batch.progress > 0 ? settings.comparedAt : await newId(tx);
  await changeBatch(tx, batch, {
    progress: rows.at(-1)?.number ?? batch.rowCount,
    settings: { ...settings, ...(comparedAt === undefined ? {} : { comparedAt }) },
  });
}

async function newId(tx: Tx): Promise<string> {
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
