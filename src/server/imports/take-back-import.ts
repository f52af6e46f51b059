import { and, asc, count, eq, isNotNull, isNull } from 'drizzle-orm';
import { type AuditEntry, record, recordAll } from '../audit/record.ts';
import type { Tx } from '../db/connection.ts';
import { onlyRow } from '../db/rows.ts';
import { importBatch, importRow, organization, signature } from '../db/schema/index.ts';
import type { Ports } from '../ports.ts';
import { removeSignature } from '../signatories/add-signature.ts';
import { type StoredBatch, storedSettingsSchema, subjectOf } from './stored-batch.ts';

const ROWS_A_TRANSACTION = 50;
/** Every act on a signature raises its version: one that still has its first was not touched since. */
const UNTOUCHED = 1;

/** Takes back what a batch wrote, some rows at a time, resumable like the writing. What was touched since stays. */
export async function takeBackImport({ db, now }: Pick<Ports, 'db' | 'now'>, batchId: string): Promise<void> {
  let goesOn = true;
  while (goesOn) goesOn = await db.transaction((tx) => takeBackChunk(tx, now(), batchId));
}

async function takeBackChunk(tx: Tx, at: Date, batchId: string): Promise<boolean> {
  const [batch] = await tx.select().from(importBatch).where(eq(importBatch.id, batchId)).for('update');
  if (batch?.state !== 'undoing') return false;
  const rows = await tx
    .select({
      number: importRow.number,
      createdOrganization: importRow.createdOrganization,
      signatureId: signature.id,
      name: organization.name,
      state: signature.state,
    })
    .from(importRow)
    .innerJoin(signature, eq(signature.id, importRow.signatureId))
    .innerJoin(organization, eq(organization.id, signature.organizationId))
    .where(and(eq(importRow.batchId, batchId), eq(signature.version, UNTOUCHED)))
    .orderBy(asc(importRow.number))
    .limit(ROWS_A_TRANSACTION)
    .for('update', { of: signature });
  if (rows.length === 0) {
    await finish(tx, batch, at);
    return false;
  }
  const actor = storedSettingsSchema.parse(batch.settings).actor ?? null;
  const entries: AuditEntry[] = [];
  for (const { signatureId, createdOrganization, name, state, number } of rows) {
    // The row's own reference is emptied by the database, so that nothing is taken back twice.
    await removeSignature(tx, { signatureId, at, actor, note: batch.fileName, createdOrganization });
    entries.push({
      at,
      actor,
      campaignId: batch.campaignId,
      action: 'signature.removed',
      subject: { type: 'signature', id: signatureId, label: name },
      from: { state, import: batch.id, row: number },
    });
  }
  await recordAll(tx, entries);
  return true;
}

async function finish(tx: Tx, batch: StoredBatch, at: Date): Promise<void> {
  await tx
    .update(importBatch)
    .set({ state: 'undone', finishedAt: at, version: batch.version + 1 })
    .where(and(eq(importBatch.id, batch.id), eq(importBatch.state, 'undoing')));
  const written = and(eq(importRow.batchId, batch.id), isNotNull(importRow.appliedAt));
  const { removed } = onlyRow(
    await tx
      .select({ removed: count() })
      .from(importRow)
      .where(and(written, isNull(importRow.signatureId))),
  );
  const { kept } = onlyRow(
    await tx
      .select({ kept: count() })
      .from(importRow)
      .where(and(written, isNotNull(importRow.signatureId))),
  );
  await record(tx, {
    at,
    actor: storedSettingsSchema.parse(batch.settings).actor ?? null,
    campaignId: batch.campaignId,
    action: 'import.undone',
    subject: subjectOf(batch),
    to: { removed, kept },
  });
}
