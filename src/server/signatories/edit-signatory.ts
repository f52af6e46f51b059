import { and, eq, sql } from 'drizzle-orm';
import { Problem } from '../../domain/errors.ts';
import type { EditSignatory, RepresentativeFields } from '../../domain/signatories/signatory.ts';
import { record } from '../audit/record.ts';
import type { Actor } from '../context.ts';
import type { Tx } from '../db/connection.ts';
import { onlyRow } from '../db/rows.ts';
import { organization, representative, signature } from '../db/schema/index.ts';
import type { Ports } from '../ports.ts';
import { type Change, changesOf, forAudit } from './changes-of.ts';
import { dayOfAct, lockOrganizationOf } from './lock-signature.ts';
import { readSignatory, type SignatoryPlace } from './read-signatory.ts';
import { readCells, tellEvents } from './tell-event.ts';

type Signed = typeof signature.$inferSelect;
type Entry = typeof organization.$inferSelect;
type Person = typeof representative.$inferSelect;

/**
 * Writes a signatory's fields. An organisation is one entry for all campaigns: where its country or type changes, each of
 * its signatures moves with it, and whoever has one of them open is told. Nothing differs: nothing is written.
 * @throws Problem `edit.conflict` with the signatory as `current` when somebody changed it since `seen`, `not.found`
 */
export async function editSignatory(
  { db, now }: Pick<Ports, 'db' | 'now'>,
  actor: Actor,
  place: SignatoryPlace,
  seen: number,
  edit: EditSignatory,
): Promise<void> {
  await db.transaction(async (tx) => {
    const { signed, entry } = await lockOrganizationOf(tx, place.campaignId, place.id, 'update');
    if (signed.version !== seen) throw new Problem('edit.conflict', { current: await readSignatory(tx, place) });
    const person = await personOf(tx, signed);
    const wanted = place.mayReadContact ? edit : withoutAddress(edit);
    const changes = changesOf({ signed, entry, person }, wanted);
    if (changes.length === 0) return;
    const work: Work = { tx, at: now(), actor, signed, entry };
    const about = (part: string) => changes.some(({ field }) => field.split('.')[0] === part);
    if (about('representative')) await writePerson(work, person, wanted.representative);
    await tx
      .update(signature)
      .set({ display: wanted.display, note: wanted.note, version: sql`${signature.version} + 1` })
      .where(and(eq(signature.id, signed.id), eq(signature.version, seen)));
    if (about('organization')) await writeOrganization(work, wanted.organization);
    await tellOfEdit(work, [signed, ...(about('organization') ? await others(work) : [])], changes);
    await record(tx, {
      at: work.at,
      actor,
      campaignId: signed.campaignId,
      action: 'signature.edited',
      subject: { type: 'signature', id: signed.id, label: wanted.organization.name },
      ...forAudit(changes),
    });
  });
}

interface Work {
  tx: Tx;
  at: Date;
  actor: Actor;
  signed: Signed;
  /** As it was before the edit. */
  entry: Entry;
}

const withoutAddress = ({ representative: { email: _, ...person }, ...edit }: EditSignatory): EditSignatory => ({
  ...edit,
  representative: person,
});

async function personOf(tx: Tx, { representativeId }: Signed): Promise<Person | undefined> {
  if (!representativeId) return undefined;
  const [found] = await tx.select().from(representative).where(eq(representative.id, representativeId)).for('update');
  return found;
}

async function writePerson(
  { tx, at, signed }: Work,
  person: Person | undefined,
  { name, role, email }: RepresentativeFields,
) {
  const fields = { name, role, ...(email === undefined ? {} : { email: email || null }) };
  if (person) {
    await tx.update(representative).set(fields).where(eq(representative.id, person.id));
    return;
  }
  const { id } = onlyRow(
    await tx
      .insert(representative)
      .values({ ...fields, organizationId: signed.organizationId, locale: signed.locale, createdAt: at })
      .returning({ id: representative.id }),
  );
  await tx.update(signature).set({ representativeId: id }).where(eq(signature.id, signed.id));
}

async function writeOrganization({ tx, entry }: Work, fields: EditSignatory['organization']): Promise<void> {
  await tx
    .update(organization)
    .set({ ...fields, acronym: fields.acronym || null, website: fields.website || null })
    .where(eq(organization.id, entry.id));
}

/** The organisation's other signatures, whose version moves on: what their readers saw is no longer so. */
async function others({ tx, signed }: Work): Promise<Signed[]> {
  return tx
    .update(signature)
    .set({ version: sql`${signature.version} + 1` })
    .where(and(eq(signature.organizationId, signed.organizationId), sql`${signature.id} <> ${signed.id}`))
    .returning();
}

async function tellOfEdit(
  { tx, at, actor, entry }: Work,
  touched: readonly Signed[],
  changes: readonly Change[],
): Promise<void> {
  const cells = await readCells(
    tx,
    touched.map(({ id }) => id),
  );
  await tellEvents(
    tx,
    touched.flatMap(({ id, campaignId, signedOn }) => {
      const to = cells.get(id);
      if (!to) return [];
      return {
        signatureId: id,
        campaignId,
        type: 'edited' as const,
        day: dayOfAct(at, signedOn),
        at,
        actor,
        note: changes.map(({ field }) => field).join(', '),
        from: { ...to, country: entry.country, type: entry.type },
        to,
      };
    }),
  );
}
