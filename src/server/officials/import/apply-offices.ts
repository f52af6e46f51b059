import { asc, eq, inArray } from 'drizzle-orm';
import { Problem } from '../../../domain/errors.ts';
import {
  countsOf,
  type OfficeState,
  type PlannedOfficeRow,
  plannedOfficeRowSchema,
} from '../../../domain/officials/import/import-shapes.ts';
import { record } from '../../audit/record.ts';
import type { Actor } from '../../context.ts';
import type { Tx } from '../../db/connection.ts';
import { office, officeContact, officeImport } from '../../db/schema/index.ts';
import type { Ports } from '../../ports.ts';
import { dayOf } from '../lock-office.ts';
import { planImport, readOfficeStates } from './plan-import.ts';
import { checkPlanned } from './receive-offices.ts';
import { asOfficeImport, findImport, type ImportPlace, type StoredChanges } from './stored-import.ts';
import { writeOfficeState } from './write-office-state.ts';

/**
 * Does what a planned import was shown to do, all of it or nothing.
 * @throws Problem `officeImport.changed` with the import as it would be now, when the offices were changed since it was
 *   looked at; `officeImport.wrongState`, `not.found`
 */
export async function applyOffices(
  { db, now }: Pick<Ports, 'db' | 'now'>,
  actor: Actor,
  place: ImportPlace,
): Promise<void> {
  const changed = await db.transaction(async (tx) => {
    const found = await findImport(tx, place, 'update');
    checkPlanned(found.state);
    const at = now();
    await lockOffices(tx, place.campaignId);
    const existing = await readOfficeStates(tx, place.campaignId, dayOf(at));
    const { fileName, changes } = found;
    const plan = planImport({ fileName, ...changes }, existing);
    if (!isAsShown(plan.rows, changes.rows)) {
      const again = { ...found, changes: { ...changes, rows: plan.rows } };
      await tx.update(officeImport).set({ changes: again.changes }).where(eq(officeImport.id, place.importId));
      return asOfficeImport(again);
    }
    const touched = plan.touched.flatMap(({ id }) => (id === '' ? [] : id));
    const before = await withPositions(
      tx,
      existing.filter(({ id }) => touched.includes(id)),
    );
    const written: StoredChanges['written'] = [];
    for (const state of plan.touched) {
      const { id, version } = await writeOfficeState(tx, place.campaignId, state);
      written.push({ id, version, label: labelOf(state) });
    }
    await tx
      .update(officeImport)
      .set({ state: 'done', changes: { ...changes, cells: [], before, written } satisfies StoredChanges })
      .where(eq(officeImport.id, place.importId));
    await record(tx, {
      at,
      actor,
      campaignId: place.campaignId,
      action: 'office.imported',
      subject: { type: 'officeImport', id: place.importId, label: fileName },
      to: countsOf(plan.rows),
    });
    return undefined;
  });
  // What it would do now is kept, so that it can be looked at and applied.
  if (changed) throw new Problem('officeImport.changed', { current: changed });
}

/** The database keeps the fields of an object in an order of its own. */
const isAsShown = (rows: readonly PlannedOfficeRow[], shown: readonly PlannedOfficeRow[]): boolean =>
  JSON.stringify(shownSchema.parse(rows)) === JSON.stringify(shownSchema.parse(shown));

const shownSchema = plannedOfficeRowSchema.array();

const labelOf = ({ country, titleEn }: OfficeState): string => `${country}: ${titleEn}`;

/** Nobody changes an office meanwhile; always in one order. */
export async function lockOffices(tx: Tx, campaignId: string): Promise<void> {
  await tx
    .select({ id: office.id })
    .from(office)
    .where(eq(office.campaignId, campaignId))
    .orderBy(asc(office.id))
    .for('update');
}

async function withPositions(tx: Tx, states: readonly OfficeState[]): Promise<StoredChanges['before']> {
  const ids = states.map(({ id }) => id);
  const rows = await tx
    .select({ id: officeContact.id, position: officeContact.position })
    .from(officeContact)
    .where(inArray(officeContact.officeId, ids));
  const positions = new Map(rows.map(({ id, position }) => [id, position]));
  return states.map((state) => ({
    ...state,
    positions: Object.fromEntries(state.contacts.map(({ id }) => [id, positions.get(id) ?? 0])),
  }));
}
