import { eq, sql } from 'drizzle-orm';
import { isImportable, type PlannedRow } from '../../domain/imports/planned-row.ts';
import { record } from '../audit/record.ts';
import { asJson } from '../db/as-json.ts';
import type { Tx } from '../db/connection.ts';
import { onlyRow, rowsOf } from '../db/rows.ts';
import { campaign, importRow } from '../db/schema/index.ts';
import { noteDuplicates } from '../duplicates/note-duplicates.ts';
import { type Added, addSignatures, type Signatory } from '../signatories/add-signatures.ts';
import { type StoredBatch, settingsOf, subjectOf } from './stored-batch.ts';

/** A row to be written, and what it signs for: an entry of the registry, or one of its own. */
export interface RowToWrite {
  number: number;
  outcome: string;
  planned: PlannedRow;
  linked: string | null;
  reasons: string[];
  /** It resembles what came into the registry meanwhile: it is not written. */
  resembles: boolean;
}

export interface WrittenChunk {
  added: Added[];
  /** Rows that were left out. */
  left: RowToWrite[];
}

/**
 * Writes rows of a batch, which the caller has locked and to whose figures it adds them.
 * @throws when another run has written one of them since they were read
 */
export async function writeChunk(
  tx: Tx,
  batch: StoredBatch,
  at: Date,
  rows: readonly RowToWrite[],
): Promise<WrittenChunk> {
  const added = await addSignatures(
    tx,
    await commonOf(tx, batch, at),
    rows.flatMap((row) => signatoryOf(row, at)),
  );
  await noteWritten(tx, batch, at, added);
  const written = new Set(added.map(({ key }) => key));
  const left = rows.filter(({ number }) => !written.has(number));
  await leaveOut(tx, batch, left);
  await tellChunk(tx, batch, at, rows, left);
  await noteDuplicates(tx, batch.campaignId, resembling(rows, added), at);
  return { added, left };
}

/** Entries that rows made though they resemble another: staff said that they are not the same. */
function resembling(rows: readonly RowToWrite[], added: readonly Added[]): string[] {
  const duplicates = new Set(rows.flatMap(({ number, outcome }) => (outcome === 'duplicate' ? number : [])));
  return added.flatMap(({ key, organizationId, createdOrganization }) =>
    createdOrganization && duplicates.has(key) ? organizationId : [],
  );
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

/** Rows that another run has written since they were read are not written again: the whole chunk is not. */
async function noteWritten(tx: Tx, { id }: StoredBatch, at: Date, added: readonly Added[]): Promise<void> {
  const noted = await tx.execute(sql`
    WITH noted AS (
      UPDATE ${importRow} AS t SET applied_at = ${at.toISOString()}::timestamptz, signature_id = r."signatureId",
        created_organization = r."createdOrganization"
      FROM jsonb_to_recordset(${asJson(added)}::jsonb) AS r(key int, "signatureId" uuid, "createdOrganization" boolean)
      WHERE t.batch_id = ${id} AND t.number = r.key AND t.applied_at IS NULL RETURNING t.number)
    SELECT count(*)::int AS rows FROM noted`);
  const { rows } = onlyRow(rowsOf<{ rows: number }>(noted));
  if (rows !== added.length) throw new Error(`${added.length - rows} rows were written by another run`);
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
  rows: readonly RowToWrite[],
  left: readonly RowToWrite[],
): Promise<void> {
  const { actor = null, importAs = 'pending' } = settingsOf(batch);
  const [from, to] = [rows[0]?.number ?? 0, rows.at(-1)?.number ?? 0];
  await record(tx, {
    at,
    actor,
    campaignId: batch.campaignId,
    action: 'import.rowsWritten',
    subject: subjectOf(batch),
    to: { from, to, written: rows.length - left.length, left: left.length, state: importAs },
  });
}
