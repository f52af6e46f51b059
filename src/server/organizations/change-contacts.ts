import { and, count, eq, isNull, sql } from 'drizzle-orm';
import { Problem } from '../../domain/errors.ts';
import type { ContactFields } from '../../domain/organizations/organization.ts';
import { record } from '../audit/record.ts';
import type { Actor } from '../context.ts';
import type { Tx } from '../db/connection.ts';
import { onlyRow } from '../db/rows.ts';
import { organization, representative, signature } from '../db/schema/index.ts';
import type { Ports } from '../ports.ts';
import { lockEntry, type OrganizationPlace } from './edit-organization.ts';

type Needs = Pick<Ports, 'db' | 'now'>;

/** What the audit log says of a contact person: that, never who. It outlives a person's wish to be forgotten. */
async function told(
  tx: Tx,
  { at, actor, place, name }: { at: Date; actor: Actor; place: OrganizationPlace; name: string },
  action: 'organization.contactAdded' | 'organization.contactEdited' | 'organization.contactRemoved',
  fields?: string[],
): Promise<void> {
  await tx
    .update(organization)
    .set({ version: sql`${organization.version} + 1` })
    .where(eq(organization.id, place.id));
  await record(tx, {
    at,
    actor,
    campaignId: place.campaignId,
    action,
    subject: { type: 'organization', id: place.id, label: name },
    ...(fields ? { to: Object.fromEntries(fields.map((field) => [field, 'changed'])) } : {}),
  });
}

const columnsOf = ({ name, role, email, locale }: ContactFields) => ({
  name,
  role,
  email: email || null,
  locale: locale || null,
});

/** @throws Problem as `lockEntry` */
export async function addContact(
  { db, now }: Needs,
  actor: Actor,
  place: OrganizationPlace,
  seen: number,
  fields: ContactFields,
): Promise<void> {
  await db.transaction(async (tx) => {
    const { name } = await lockEntry(tx, place, seen);
    const at = now();
    await tx.insert(representative).values({ ...columnsOf(fields), organizationId: place.id, createdAt: at });
    await told(tx, { at, actor, place, name }, 'organization.contactAdded');
  });
}

/** Writes a contact person's fields; nothing differs: nothing is written. @throws Problem as `lockEntry`, `not.found` */
export async function editContact(
  { db, now }: Needs,
  actor: Actor,
  place: OrganizationPlace & { contactId: string },
  seen: number,
  fields: ContactFields,
): Promise<void> {
  await db.transaction(async (tx) => {
    const { name } = await lockEntry(tx, place, seen);
    const person = await contactOf(tx, place);
    const wanted = columnsOf(fields);
    const changed = (['name', 'role', 'email', 'locale'] as const).filter((field) => person[field] !== wanted[field]);
    if (changed.length === 0) return;
    await tx.update(representative).set(wanted).where(eq(representative.id, person.id));
    await told(tx, { at: now(), actor, place, name }, 'organization.contactEdited', changed);
  });
}

/**
 * Removes somebody who signed nothing.
 * @throws Problem as `lockEntry`, `not.found`, `contact.signed` for who gave a signature: that one is erased instead
 */
export async function removeContact(
  { db, now }: Needs,
  actor: Actor,
  place: OrganizationPlace & { contactId: string },
  seen: number,
): Promise<void> {
  await db.transaction(async (tx) => {
    const { name } = await lockEntry(tx, place, seen);
    const person = await contactOf(tx, place);
    const { signed } = onlyRow(
      await tx.select({ signed: count() }).from(signature).where(eq(signature.representativeId, person.id)),
    );
    if (signed > 0) throw new Problem('contact.signed');
    await tx.delete(representative).where(eq(representative.id, person.id));
    await told(tx, { at: now(), actor, place, name }, 'organization.contactRemoved');
  });
}

/** @throws Problem `not.found` for another organisation's, or for one that was erased */
async function contactOf(tx: Tx, { id, contactId }: OrganizationPlace & { contactId: string }) {
  const [person] = await tx
    .select()
    .from(representative)
    .where(
      and(eq(representative.id, contactId), eq(representative.organizationId, id), isNull(representative.erasedAt)),
    )
    .for('update');
  if (!person) throw new Problem('not.found');
  return person;
}
