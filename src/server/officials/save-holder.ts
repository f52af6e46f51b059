import { and, eq, isNull, lt, ne, or } from 'drizzle-orm';
import { Problem } from '../../domain/errors.ts';
import type { Locale } from '../../domain/locale/locale.ts';
import { LOCALES } from '../../domain/locale/locale.ts';
import { dayBefore } from '../../domain/officials/day-before.ts';
import type { HolderFields } from '../../domain/officials/office-fields.ts';
import type { Actor } from '../context.ts';
import type { Tx } from '../db/connection.ts';
import { onlyRow } from '../db/rows.ts';
import { delivery, officeHolder } from '../db/schema/index.ts';
import type { Ports } from '../ports.ts';
import { lockSeenOffice, type OfficePlace, raiseVersion, recordOffice } from './lock-office.ts';

type Needs = Pick<Ports, 'db' | 'now'>;
type Row = typeof officeHolder.$inferSelect;

const columns = ({ name, addressGender, forms, heldFrom, heldTo, source }: HolderFields) => ({
  ...{ name, source, forms: writtenForms(forms) },
  addressGender: addressGender || null,
  heldFrom: heldFrom || null,
  heldTo: heldTo || null,
});

/** Only what was filled in is kept. */
function writtenForms(forms: HolderFields['forms']): Row['forms'] {
  const written: [Locale, { address?: string; salutation?: string }][] = LOCALES.map((locale) => {
    const { address, salutation } = forms[locale];
    return [locale, { ...(address ? { address } : {}), ...(salutation ? { salutation } : {}) }];
  });
  return Object.fromEntries(written.filter(([, form]) => Object.keys(form).length > 0));
}

const recorded = ({ name, addressGender, heldFrom, heldTo, source }: Omit<Row, 'id' | 'officeId' | 'forms'>) => ({
  ...{ name, addressGender, heldFrom, heldTo, source },
});

/** Adds who holds, or held, an office. @throws Problem `edit.conflict`, `not.found` */
export async function addHolder(
  { db, now }: Needs,
  actor: Actor,
  place: OfficePlace,
  seen: number,
  fields: HolderFields,
): Promise<void> {
  await db.transaction(async (tx) => {
    const at = now();
    const office = await lockSeenOffice(tx, place, seen, at);
    const added = onlyRow(
      await tx
        .insert(officeHolder)
        .values({ ...columns(fields), officeId: office.id })
        .returning(),
    );
    const ended = fields.succeeds && fields.heldFrom ? await endOthers(tx, added, fields.heldFrom) : [];
    await raiseVersion(tx, office.id);
    await recordOffice(tx, { at, actor, place, office }, 'office.holderAdded', {
      to: { ...recorded(added), ...(ended.length > 0 ? { ended: ended.map(({ name }) => name) } : {}) },
    });
  });
}

/** Who held it until somebody came has the day before as the last. */
async function endOthers(tx: Tx, { id, officeId }: Row, from: string): Promise<Row[]> {
  return tx
    .update(officeHolder)
    .set({ heldTo: dayBefore(from) })
    .where(
      and(
        eq(officeHolder.officeId, officeId),
        ne(officeHolder.id, id),
        isNull(officeHolder.heldTo),
        or(isNull(officeHolder.heldFrom), lt(officeHolder.heldFrom, from)),
      ),
    )
    .returning();
}

/** Writes a holder's fields; an end ends their time. @throws Problem `edit.conflict`, `not.found` */
export async function editHolder(
  { db, now }: Needs,
  actor: Actor,
  place: OfficePlace & { holderId: string },
  seen: number,
  fields: HolderFields,
): Promise<void> {
  await db.transaction(async (tx) => {
    const at = now();
    const office = await lockSeenOffice(tx, place, seen, at);
    const before = await holderOf(tx, office.id, place.holderId);
    const after = onlyRow(
      await tx.update(officeHolder).set(columns(fields)).where(eq(officeHolder.id, before.id)).returning(),
    );
    await raiseVersion(tx, office.id);
    await recordOffice(tx, { at, actor, place, office }, 'office.holderEdited', {
      from: recorded(before),
      to: recorded(after),
    });
  });
}

/**
 * Removes somebody entered by mistake; whoever left the post is given an end instead.
 * @throws Problem `holder.inLetters` once a letter went to that person; `edit.conflict`, `not.found`
 */
export async function removeHolder(
  { db, now }: Needs,
  actor: Actor,
  place: OfficePlace & { holderId: string },
  seen: number,
): Promise<void> {
  await db.transaction(async (tx) => {
    const at = now();
    const office = await lockSeenOffice(tx, place, seen, at);
    const before = await holderOf(tx, office.id, place.holderId);
    const sent = await tx.select({ id: delivery.id }).from(delivery).where(eq(delivery.holderId, before.id)).limit(1);
    if (sent.length > 0) throw new Problem('holder.inLetters');
    await tx.delete(officeHolder).where(eq(officeHolder.id, before.id));
    await raiseVersion(tx, office.id);
    await recordOffice(tx, { at, actor, place, office }, 'office.holderRemoved', { from: recorded(before) });
  });
}

/** @throws Problem `not.found` for another office's */
export async function holderOf(tx: Tx, officeId: string, holderId: string): Promise<Row> {
  const [found] = await tx
    .select()
    .from(officeHolder)
    .where(and(eq(officeHolder.id, holderId), eq(officeHolder.officeId, officeId)));
  if (!found) throw new Problem('not.found');
  return found;
}
