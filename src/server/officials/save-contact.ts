import { and, eq, sql } from 'drizzle-orm';
import { Problem } from '../../domain/errors.ts';
import type { ContactFields } from '../../domain/officials/office-fields.ts';
import type { Actor } from '../context.ts';
import type { Tx } from '../db/connection.ts';
import { onlyRow } from '../db/rows.ts';
import { officeContact } from '../db/schema/index.ts';
import type { Ports } from '../ports.ts';
import { lockSeenOffice, type OfficePlace, raiseVersion, recordOffice } from './lock-office.ts';
import { holderOf } from './save-holder.ts';

type Needs = Pick<Ports, 'db' | 'now'>;
type Row = typeof officeContact.$inferSelect;

/** When it came back is kept while nothing but the rest is edited; another address has not come back yet. */
const columns = ({ kind, value, source, validUntil, holderId, bounced }: ContactFields, at: Date, before?: Row) => ({
  ...{ kind, value, source, validUntil: validUntil || null, holderId: holderId || null },
  bouncedAt: bounced ? ((before?.value === value ? before.bouncedAt : null) ?? at) : null,
});

/** What the audit log says of a contact: never the address itself, which outlives nobody's wish there. */
const recorded = ({ kind, source, validUntil, bouncedAt }: Row) => ({
  ...{ kind, source, validUntil, bounced: bouncedAt !== null },
});

/** Adds a way to reach an office, after the others. @throws Problem `edit.conflict`, `not.found` */
export async function addContact(
  { db, now }: Needs,
  actor: Actor,
  place: OfficePlace,
  seen: number,
  fields: ContactFields,
): Promise<void> {
  await db.transaction(async (tx) => {
    const at = now();
    const office = await lockSeenOffice(tx, place, seen, at);
    if (fields.holderId) await holderOf(tx, office.id, fields.holderId);
    const position = sql`(SELECT coalesce(max(position), 0) + 1 FROM office_contact WHERE office_id = ${office.id})`;
    const added = onlyRow(
      await tx
        .insert(officeContact)
        .values({ ...columns(fields, at), officeId: office.id, position })
        .returning(),
    );
    await raiseVersion(tx, office.id);
    await recordOffice(tx, { at, actor, place, office }, 'office.contactAdded', { to: recorded(added) });
  });
}

/** @throws Problem `edit.conflict`, `not.found` */
export async function editContact(
  { db, now }: Needs,
  actor: Actor,
  place: OfficePlace & { contactId: string },
  seen: number,
  fields: ContactFields,
): Promise<void> {
  await db.transaction(async (tx) => {
    const at = now();
    const office = await lockSeenOffice(tx, place, seen, at);
    const before = await contactOf(tx, office.id, place.contactId);
    if (fields.holderId) await holderOf(tx, office.id, fields.holderId);
    const after = onlyRow(
      await tx
        .update(officeContact)
        .set(columns(fields, at, before))
        .where(eq(officeContact.id, before.id))
        .returning(),
    );
    await raiseVersion(tx, office.id);
    await recordOffice(tx, { at, actor, place, office }, 'office.contactEdited', {
      from: recorded(before),
      to: { ...recorded(after), ...(before.value === after.value ? {} : { value: 'changed' }) },
    });
  });
}

/** @throws Problem `edit.conflict`, `not.found` */
export async function removeContact(
  { db, now }: Needs,
  actor: Actor,
  place: OfficePlace & { contactId: string },
  seen: number,
): Promise<void> {
  await db.transaction(async (tx) => {
    const at = now();
    const office = await lockSeenOffice(tx, place, seen, at);
    const before = await contactOf(tx, office.id, place.contactId);
    await tx.delete(officeContact).where(eq(officeContact.id, before.id));
    await raiseVersion(tx, office.id);
    await recordOffice(tx, { at, actor, place, office }, 'office.contactRemoved', { from: recorded(before) });
  });
}

/** @throws Problem `not.found` for another office's */
async function contactOf(tx: Tx, officeId: string, contactId: string): Promise<Row> {
  const [found] = await tx
    .select()
    .from(officeContact)
    .where(and(eq(officeContact.id, contactId), eq(officeContact.officeId, officeId)));
  if (!found) throw new Problem('not.found');
  return found;
}
