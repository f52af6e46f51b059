import { and, count, eq, isNull, ne } from 'drizzle-orm';
import type { AuditAction } from '../../domain/audit/actions.ts';
import { Problem } from '../../domain/errors.ts';
import type { ImportedState } from '../../domain/imports/batch.ts';
import { stateAfterCancel } from '../../domain/imports/import-state.ts';
import { record } from '../audit/record.ts';
import type { Actor, CampaignScope } from '../context.ts';
import type { Tx } from '../db/connection.ts';
import { onlyRow } from '../db/rows.ts';
import { importRow, statementVersion } from '../db/schema/index.ts';
import type { Ports } from '../ports.ts';
import { countRows } from './count-rows.ts';
import { remember } from './import-memory.ts';
import { changeBatch, moveBatch, type StoredBatch, settingsOf, subjectOf, withActor } from './stored-batch.ts';
import { dropPieces } from './upload-pieces.ts';

type Needs = Pick<Ports, 'db' | 'now' | 'jobs'>;

/** Rows that are to be imported and have not been. */
export const waiting = (batchId: string) =>
  and(
    eq(importRow.batchId, batchId),
    eq(importRow.include, true),
    ne(importRow.outcome, 'refused'),
    isNull(importRow.appliedAt),
  );

/**
 * Starts writing a batch, or carries on with a cancelled one. The job exists exactly when the state says so.
 * @throws Problem `import.wrongState`, `import.nothingToDo`, `statement.notPublished`, `not.found`
 */
export async function startImport(
  { db, now, jobs }: Needs,
  actor: Actor,
  scope: CampaignScope,
  id: string,
  importAs: ImportedState | undefined,
): Promise<void> {
  await db.transaction(async (tx) => {
    const batch = await moveBatch(tx, { campaignId: scope.id, id }, 'start', (found) => ({
      state: 'running',
      progress: 0,
      finishedAt: null,
      settings: withActor(found, actor, importAs ? { importAs } : {}),
    }));
    const { rows } = onlyRow(await tx.select({ rows: count() }).from(importRow).where(waiting(batch.id)));
    if (rows === 0) throw new Problem('import.nothingToDo');
    await refuseUnpublished(tx, scope);
    await dropPieces(tx, batch.id);
    await remember(tx, batch, now());
    await jobs.enqueue(tx, 'import.apply', batch.id);
    await log(tx, now(), actor, batch, 'import.started', { rows, state: importAs ?? null });
  });
}

/** A signature is of a statement version. Said now, to the person, rather than by a job to nobody. */
async function refuseUnpublished(tx: Tx, scope: CampaignScope): Promise<void> {
  const { versions } = onlyRow(
    await tx.select({ versions: count() }).from(statementVersion).where(eq(statementVersion.campaignId, scope.id)),
  );
  if (versions === 0) throw new Problem('statement.notPublished');
}

/**
 * Stops a batch at work after the rows that are in hand. What was written stays, and can be undone or carried on; what
 * was only read can be read again.
 * @throws Problem `import.wrongState`, `not.found`
 */
export async function cancelImport({ db, now }: Needs, actor: Actor, scope: CampaignScope, id: string): Promise<void> {
  await db.transaction(async (tx) => {
    const at = now();
    const batch = await moveBatch(tx, { campaignId: scope.id, id }, 'cancel', (found) => ({
      state: stateAfterCancel(found.state),
      finishedAt: at,
    }));
    // Rows that a run was killed over may stand written without being counted.
    const figures = await countRows(tx, batch.id);
    await changeBatch(tx, batch, { settings: { ...settingsOf(batch), figures } });
    await log(tx, at, actor, batch, 'import.cancelled', {});
  });
}

/**
 * Starts taking back exactly what a batch wrote; what was edited or verified since stays and is reported.
 * @throws Problem `import.wrongState`, `not.found`
 */
export async function undoImport({ db, now, jobs }: Needs, actor: Actor, scope: CampaignScope, id: string) {
  await db.transaction(async (tx) => {
    const batch = await moveBatch(tx, { campaignId: scope.id, id }, 'undo', (found) => ({
      state: 'undoing',
      progress: 0,
      finishedAt: null,
      settings: withActor(found, actor),
    }));
    await jobs.enqueue(tx, 'import.undo', batch.id);
    await log(tx, now(), actor, batch, 'import.undoStarted', {});
  });
}

const log = (tx: Tx, at: Date, actor: Actor, batch: StoredBatch, action: AuditAction, to: Record<string, unknown>) =>
  record(tx, { at, actor, campaignId: batch.campaignId, action, subject: subjectOf(batch), to });
