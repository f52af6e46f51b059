import { eq, sql } from 'drizzle-orm';
import type { OfficeState } from '../../../domain/officials/import/import-shapes.ts';
import type { Tx } from '../../db/connection.ts';
import { onlyRow } from '../../db/rows.ts';
import { office, officeContact, officeHolder } from '../../db/schema/index.ts';

const fieldsOf = ({ country, kind, institution, titleEn, titleLocal, locale, timeZone, note }: OfficeState) => ({
  ...{ country, kind, institution, titleEn, titleLocal, locale, timeZone, note },
});

/** Enters an office with its holders and contacts, or brings one that is there to this. @returns its id and version */
export async function writeOfficeState(tx: Tx, campaignId: string, state: OfficeState) {
  const written = state.id === '' ? await entered(tx, campaignId, state) : await changed(tx, state);
  for (const { id, ...holder } of state.holders) {
    if (id === '') await tx.insert(officeHolder).values({ ...holder, officeId: written.id });
    else await tx.update(officeHolder).set(holder).where(eq(officeHolder.id, id));
  }
  for (const [at, { id, ...contact }] of state.contacts.entries()) {
    const position = at + 1;
    if (id === '') await tx.insert(officeContact).values({ ...contact, position, officeId: written.id });
    else
      await tx
        .update(officeContact)
        .set({ ...contact, position })
        .where(eq(officeContact.id, id));
  }
  return written;
}

const columns = { id: office.id, version: office.version };

async function entered(tx: Tx, campaignId: string, state: OfficeState) {
  const position = sql`(SELECT coalesce(max(position), 0) + 1 FROM office WHERE campaign_id = ${campaignId})`;
  return onlyRow(
    await tx
      .insert(office)
      .values({ ...fieldsOf(state), campaignId, position })
      .returning(columns),
  );
}

async function changed(tx: Tx, state: OfficeState) {
  return onlyRow(
    await tx
      .update(office)
      .set({ ...fieldsOf(state), version: sql`${office.version} + 1` })
      .where(eq(office.id, state.id))
      .returning(columns),
  );
}
