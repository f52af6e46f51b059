import { and, asc, eq, gt, sql } from 'drizzle-orm';
import { Problem } from '../../domain/errors.ts';
import { isImportable } from '../../domain/imports/planned-row.ts';
import { record } from '../audit/record.ts';
import { asJson } from '../db/as-json.ts';
import type { Db, Tx } from '../db/connection.ts';
import { onlyRow } from '../db/rows.ts';
import { campaign, importBatch, importRow } from '../db/schema/index.ts';
import { noteDuplicates } from '../duplicates/note-duplicates.ts';
import type { Ports } from '../ports.ts';
import { type Added, addSignatures, type Signatory } from '../signatories/add-signatures.ts';
import { Ahead } from './ahead.ts';
import { waiting } from './command-import.ts';
import { Newcomers } from './newcomers.ts';
import { changeBatch, lockBatch, readPlan, type StoredBatch, settingsOf, subjectOf } from './stored-batch.ts';

/** Few enough that cancelling takes effect within a second, many enough that committing costs little. */
const ROWS_A_TRANSACTION = 2000;
/** Two imports that write at once could each miss the other's organisations: they take turns, chunk by chunk. */
const REGISTRY_LOCK = 7_401_303;

type Needs = Pick<Ports, 'db' | 'now'>;

/**
 * Writes the rows of a running batch, some at a time. Whatever kills it, every row is either wholly written or not
 * at all, and the next call carries on. Several at once do no harm: they take turns at the batch's own row.
 */
export async function applyImport({ db, now }: Needs, batchId: string): Promise<void> {
  const run: Run = { newcomers: new Newcomers(), ahead: new Ahead((after) => rowsToWrite(db, batchId, after)) };
  try {
    for (let written = await progressOf(db, batchId); written !== undefined; ) {
      const chunk = await run.ahead.take(written);
      written = await db.transaction((tx) => applyChunk(tx, { at: now(), batchId, chunk }, run));
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

/** What one run of writing keeps from chunk to chunk. */
interface Run {
  newcomers: Newcomers;
  ahead: Ahead<Chunk>;
}

interface Chunk {
  after: number;
  rows: RowToWrite[];
}

/** How far a batch is, if it is being written. */
async function progressOf(db: Db, batchId: string): Promise<number | undefined> {
  const [found] = await db
    .select({ progress: importBatch.progress })
    .from(importBatch)
    .where(and(eq(importBatch.id, batchId), eq(importBatch.state, 'running')));
  return found?.progress;
}

/** @returns up to which row the batch is written, or `undefined` when there is nothing more to do */
async function applyChunk(
  tx: Tx,
  { at, batchId, chunk: { after, rows } }: { at: Date; batchId: string; chunk: Chunk },
  { newcomers, ahead }: Run,
): Promise<number | undefined> {
  const batch = await lockBatch(tx, batchId, 'running');
  if (!batch) return undefined;
  // Another run was faster: its rows are not written twice.
  if (batch.progress !== after) return batch.progress;
  await tx.execute(sql`SELECT pg_advisory_xact_lock(${REGISTRY_LOCK})`);
  const last = rows.at(-1);
  if (!last) {
    await finish(tx, batch, at);
    return undefined;
  }
  ahead.begin(last.number);
  await newcomers.link(tx, batch, rows);
  const added = await addSignatures(
    tx,
    await commonOf(tx, batch, at),
    rows.flatMap((row) => signatoryOf(row, at)),
  );
  newcomers.ownAdded(added);
  await noteWritten(tx, batch, at, added);
  const written = new Set(added.map(({ key }) => key));
  const left = rows.filter(({ number }) => !written.has(number));
  await leaveOut(tx, batch, left);
  await tellChunk(tx, batch, at, { rows, left });
  await noteDuplicates(tx, batch.campaignId, resembling(rows, added), at);
  return last.number;
}

/** Entries that rows made though they resemble another: staff said that they are not the same. */
function resembling(rows: readonly RowToWrite[], added: readonly Added[]): string[] {
  const duplicates = new Set(rows.flatMap(({ number, outcome }) => (outcome === 'duplicate' ? number : [])));
  return added.flatMap(({ key, organizationId, createdOrganization }) =>
    createdOrganization && duplicates.has(key) ? organizationId : [],
  );
}

/** A row to be written, and what it signs for: an entry of the registry, or one of its own. */
export interface RowToWrite {
  number: number;
  outcome: string;
  planned: ReturnType<typeof readPlan>['row'];
  linked: string | null;
  reasons: string[];
  /** It resembles what came into the registry meanwhile: it is not written. */
  resembles: boolean;
}

/** While a batch is written, nobody else changes its rows. */
async function rowsToWrite(db: Db, batchId: string, after: number): Promise<Chunk> {
  const found = await db
    .select()
    .from(importRow)
    .where(and(waiting(batchId), gt(importRow.number, after)))
    .orderBy(asc(importRow.number))
    .limit(ROWS_A_TRANSACTION);
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

async function commonOf(tx: Tx, batch: StoredBatch, at: Date) {
  const { actor = null, importAs = 'pending' } = settingsOf(batch);
  const { locale } = onlyRow(
    await tx.select({ locale: campaign.defaultLocale }).from(campaign).where(eq(campaign.id, batch.campaignId)),
  );
  const { id: batchId, campaignId, fileName: source } = batch;
  return { campaignId, at, actor, state: importAs, locale, source, batchId, channel: 'import' as const };
}

function signatoryOf({ number, planned, linked, resembles }: RowToWrite, at: Date): Signatory[] {
  if (resembles) return [];
  if (!isImportable(planned)) throw new TypeError('A row that cannot be imported was included');
  const { name, acronym, country, type, website, representative, email, display } = planned;
  return [
    {
      key: number,
      organization: linked === null ? { name, acronym, country, type, website } : { id: linked },
      representative: { ...representative, email },
      display,
      signedOn: planned.signedOn ?? at.toISOString().slice(0, 10),
    },
  ];
}

async function noteWritten(tx: Tx, { id }: StoredBatch, at: Date, added: readonly Added[]): Promise<void> {
  await tx.execute(sql`
    UPDATE ${importRow} AS t SET applied_at = ${at.toISOString()}::timestamptz, signature_id = r."signatureId",
      created_organization = r."createdOrganization"
    FROM jsonb_to_recordset(${asJson(added)}::jsonb) AS r(key int, "signatureId" uuid, "createdOrganization" boolean)
    WHERE t.batch_id = ${id} AND t.number = r.key`);
}

/** Its organisation signed while the batch waited: that is no error, and no second signature. */
async function leaveOut(tx: Tx, { id }: StoredBatch, rows: readonly RowToWrite[]): Promise<void> {
  if (rows.length === 0) return;
  const left = rows.map(({ number, linked, reasons }) => ({ number, linked, reasons }));
  await tx.execute(sql`
    UPDATE ${importRow} AS t SET match_organization_id = r.linked, match_reasons = r.reasons, match_row = NULL,
      outcome = 'duplicate', include = false
    FROM jsonb_to_recordset(${asJson(left)}::jsonb) AS r(number int, linked uuid, reasons jsonb)
    WHERE t.batch_id = ${id} AND t.number = r.number`);
}

/** One record for the chunk; which signature came of which row, the rows themselves know. */
async function tellChunk(
  tx: Tx,
  batch: StoredBatch,
  at: Date,
  { rows, left }: { rows: readonly RowToWrite[]; left: readonly RowToWrite[] },
): Promise<void> {
  const settings = settingsOf(batch);
  const [from, to] = [rows[0]?.number ?? 0, rows.at(-1)?.number ?? 0];
  const written = rows.length - left.length;
  const { counts, included, applied, standing, total } = settings.figures;
  const wereNew = left.filter(({ outcome }) => outcome === 'new').length;
  const figures = {
    total,
    counts: { ...counts, new: counts.new - wereNew, duplicate: counts.duplicate + wereNew },
    included: included - left.length,
    applied: applied + written,
    standing: standing + written,
  };
  await changeBatch(tx, batch, { progress: to, settings: { ...settings, figures } });
  await record(tx, {
    at,
    actor: settings.actor ?? null,
    campaignId: batch.campaignId,
    action: 'import.rowsWritten',
    subject: subjectOf(batch),
    to: { from, to, written, left: left.length, state: settings.importAs ?? 'pending' },
  });
}

async function finish(tx: Tx, batch: StoredBatch, at: Date): Promise<void> {
  const { actor = null, figures } = settingsOf(batch);
  await changeBatch(tx, batch, { state: 'done', finishedAt: at, version: batch.version + 1, progress: 0 });
  await record(tx, {
    at,
    actor,
    campaignId: batch.campaignId,
    action: 'import.finished',
    subject: subjectOf(batch),
    to: { imported: figures.applied },
  });
}
