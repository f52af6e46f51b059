import { and, count, eq, notInArray, sql } from 'drizzle-orm';
import { Problem } from '../../../domain/errors.ts';
import { canUndo, type OfficeState } from '../../../domain/officials/import/import-shapes.ts';
import { record } from '../../audit/record.ts';
import type { Actor } from '../../context.ts';
import type { Tx } from '../../db/connection.ts';
import { onlyRow } from '../../db/rows.ts';
import { delivery, letterRecipient, office, officeContact, officeHolder, officeImport } from '../../db/schema/index.ts';
import type { Ports } from '../../ports.ts';
import { lockOffices } from './apply-offices.ts';
import { findImport, type ImportPlace, type StoredChanges } from './stored-import.ts';

/**
 * Takes an import back: offices that came with it go, others are as they were. What somebody changed since, and what
 * letters name, stays, and the import says so.
 * @throws Problem `officeImport.wrongState`, `not.found`
 */
export async function undoOffices(
  { db, now }: Pick<Ports, 'db' | 'now'>,
  actor: Actor,
  place: ImportPlace,
): Promise<void> {
  await db.transaction(async (tx) => {
    const { state, fileName, changes } = await findImport(tx, place, 'update');
    if (!canUndo(state)) throw new Problem('officeImport.wrongState');
    await lockOffices(tx, place.campaignId);
    const kept: StoredChanges['kept'] = [];
    for (const { id, label, version } of changes.written) {
      const before = changes.before.find((one) => one.id === id);
      const why = await whyKept(tx, { id, version }, before);
      if (why) kept.push({ officeId: id, label, why });
      else if (before) await restore(tx, before);
      else await tx.delete(office).where(eq(office.id, id));
    }
    await tx
      .update(officeImport)
      .set({
        state: 'undone',
        undoneAt: now(),
        // The addresses it brought are not kept for nothing.
        changes: { ...changes, before: [], written: [], kept } satisfies StoredChanges,
      })
      .where(eq(officeImport.id, place.importId));
    await record(tx, {
      at: now(),
      actor,
      campaignId: place.campaignId,
      action: 'office.importUndone',
      subject: { type: 'officeImport', id: place.importId, label: fileName },
      to: { removed: changes.written.length - kept.length, kept: kept.length },
    });
  });
}

type Kept = StoredChanges['kept'][number]['why'];

/** Somebody who removed it has undone more than this does. */
async function whyKept(
  tx: Tx,
  { id, version }: { id: string; version: number },
  before: OfficeState | undefined,
): Promise<Kept | undefined> {
  const [now] = await tx.select({ version: office.version }).from(office).where(eq(office.id, id));
  if (now?.version !== version) return 'edited';
  const isNamed = before === undefined ? await isRecipient(tx, id) : await addedWereWrittenTo(tx, before);
  return isNamed ? 'inLetters' : undefined;
}

async function isRecipient(tx: Tx, officeId: string): Promise<boolean> {
  const { named } = onlyRow(
    await tx.select({ named: count() }).from(letterRecipient).where(eq(letterRecipient.officeId, officeId)),
  );
  const { sent } = onlyRow(await tx.select({ sent: count() }).from(delivery).where(eq(delivery.officeId, officeId)));
  return named + sent > 0;
}

/** Whether a letter went to a holder who came with the import. */
async function addedWereWrittenTo(tx: Tx, before: OfficeState): Promise<boolean> {
  const { sent } = onlyRow(
    await tx
      .select({ sent: count() })
      .from(delivery)
      .innerJoin(officeHolder, eq(officeHolder.id, delivery.holderId))
      .where(and(eq(officeHolder.officeId, before.id), notAmong(officeHolder.id, before.holders))),
  );
  return sent > 0;
}

const notAmong = (column: typeof officeHolder.id | typeof officeContact.id, those: readonly { id: string }[]) =>
  those.length === 0
    ? sql`true`
    : notInArray(
        column,
        those.map(({ id }) => id),
      );

async function restore(tx: Tx, { id, holders, contacts, positions, ...fields }: StoredChanges['before'][number]) {
  await tx
    .update(office)
    .set({ ...fields, version: sql`${office.version} + 1` })
    .where(eq(office.id, id));
  await tx.delete(officeContact).where(and(eq(officeContact.officeId, id), notAmong(officeContact.id, contacts)));
  await tx.delete(officeHolder).where(and(eq(officeHolder.officeId, id), notAmong(officeHolder.id, holders)));
  for (const { id: holderId, ...holder } of holders)
    await tx.update(officeHolder).set(holder).where(eq(officeHolder.id, holderId));
  for (const { id: contactId, ...contact } of contacts) {
    const position = positions[contactId] ?? 0;
    await tx
      .update(officeContact)
      .set({ ...contact, position })
      .where(eq(officeContact.id, contactId));
  }
}
