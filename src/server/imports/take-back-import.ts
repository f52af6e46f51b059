import { and, asc, eq, gt, isNotNull, sql } from 'drizzle-orm';
import { record } from '../audit/record.ts';
import type { Tx } from '../db/connection.ts';
import { importRow, organization, signature } from '../db/schema/index.ts';
import type { Ports } from '../ports.ts';
import { lockSignatures, removeSignatures } from '../signatories/remove-signatures.ts';
import { changeBatch, lockBatch, type StoredBatch, settingsOf, subjectOf } from './stored-batch.ts';

const ROWS_A_TRANSACTION = 500;
/** Every act on a signature or an organisation raises its version: what still has its first was not touched since. */
const UNTOUCHED = 1;

/** Takes back what a batch wrote, some rows at a time, resumable like the writing. What was touched since stays. */
export async function takeBackImport({ db, now }: Pick<Ports, 'db' | 'now'>, batchId: string): Promise<void> {
  let goesOn = true;
  while (goesOn) goesOn = await db.transaction((tx) => takeBackChunk(tx, now(), batchId));
}

async function takeBackChunk(tx: Tx, at: Date, batchId: string): Promise<boolean> {
  const batch = await lockBatch(tx, batchId, 'undoing');
  if (!batch) return false;
  const rows = await writtenRows(tx, batch);
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last) {
    await finish(tx, batch, at);
    return false;
  }
  const settings = settingsOf(batch);
  const { actor = null, figures } = settings;
  const removed = await takeBack(tx, batch, at, rows);
  await changeBatch(tx, batch, {
    progress: last.number,
    settings: { ...settings, figures: { ...figures, standing: figures.standing - removed } },
  });
  await record(tx, {
    at,
    actor,
    campaignId: batch.campaignId,
    action: 'import.rowsTakenBack',
    subject: subjectOf(batch),
    from: { from: first.number, to: last.number, removed, kept: rows.length - removed },
  });
  return true;
}

type WrittenRow = Awaited<ReturnType<typeof writtenRows>>[number];

function writtenRows(tx: Tx, batch: StoredBatch) {
  return tx
    .select({
      number: importRow.number,
      createdOrganization: importRow.createdOrganization,
      signatureId: signature.id,
      organizationId: signature.organizationId,
    })
    .from(importRow)
    .innerJoin(signature, eq(signature.id, importRow.signatureId))
    .where(and(eq(importRow.batchId, batch.id), gt(importRow.number, batch.progress), isNotNull(importRow.signatureId)))
    .orderBy(asc(importRow.number))
    .limit(ROWS_A_TRANSACTION);
}

/** @returns how many were removed. The rows' own references are emptied by the database, so that nothing is taken back twice. */
async function takeBack(tx: Tx, batch: StoredBatch, at: Date, rows: readonly WrittenRow[]): Promise<number> {
  const signed = await lockSignatures(
    tx,
    rows.map(({ organizationId }) => organizationId),
    rows.map(({ signatureId }) => signatureId),
  );
  const brought = new Set(rows.flatMap((row) => (row.createdOrganization ? row.organizationId : [])));
  const edited = await editedAmong(tx, brought);
  const untouched = signed.filter(
    ({ version, organizationId }) => version === UNTOUCHED && !edited.has(organizationId),
  );
  const created = untouched.flatMap(({ organizationId }) => (brought.has(organizationId) ? organizationId : []));
  const { actor = null } = settingsOf(batch);
  await removeSignatures(tx, { at, actor, note: batch.fileName }, untouched, created);
  return untouched.length;
}

/** Organisations that the batch brought in and that somebody has written to since. */
async function editedAmong(tx: Tx, ids: ReadonlySet<string>): Promise<Set<string>> {
  const rows = await tx
    .select({ id: organization.id })
    .from(organization)
    .where(
      sql`${organization.id} = ANY(${`{${[...ids].join(',')}}`}::uuid[]) AND ${organization.version} > ${UNTOUCHED}`,
    );
  return new Set(rows.map(({ id }) => id));
}

async function finish(tx: Tx, batch: StoredBatch, at: Date): Promise<void> {
  const { actor = null, figures } = settingsOf(batch);
  await changeBatch(tx, batch, { state: 'undone', finishedAt: at, version: batch.version + 1, progress: 0 });
  await record(tx, {
    at,
    actor,
    campaignId: batch.campaignId,
    action: 'import.undone',
    subject: subjectOf(batch),
    to: { removed: figures.applied - figures.standing, kept: figures.standing },
  });
}
