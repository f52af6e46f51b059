import { and, eq, sql } from 'drizzle-orm';
import type { Reservation } from '../../domain/consent/reservation.ts';
import { Problem } from '../../domain/errors.ts';
import type { EditSignatory, RepresentativeFields } from '../../domain/signatories/signatory.ts';
import { record } from '../audit/record.ts';
import type { Actor } from '../context.ts';
import type { Tx } from '../db/connection.ts';
import { onlyRow } from '../db/rows.ts';
import { organization, representative, signature, statementVersion } from '../db/schema/index.ts';
import { noteDuplicates } from '../duplicates/note-duplicates.ts';
import { writeOrganization } from '../organizations/write-organization.ts';
import type { Ports } from '../ports.ts';
import { agreementOf } from './agreement.ts';
import { AGREED, type Change, changesOf, forAudit, RESERVATIONS } from './changes-of.ts';
import { dayOfAct, lockOrganizationOf } from './lock-signature.ts';
import { readSignatory, type SignatoryPlace } from './read-signatory.ts';
import { checkReservations, readReservations, writeReservations } from './reservations.ts';
import { readCell, readCells, type ToldEvent, tellEvents } from './tell-event.ts';

type Signed = typeof signature.$inferSelect;
type Entry = typeof organization.$inferSelect;
type Person = typeof representative.$inferSelect;

/**
 * Writes a signatory's fields. An organisation is one entry for all campaigns: where its country or type changes, each of
 * its signatures moves with it, and whoever has one of them open is told. Nothing differs: nothing is written.
 * @throws Problem `edit.conflict` with the signatory as `current` when somebody changed it since `seen`,
 *   `signature.individualsNotAllowed` where it would become a person and one of its campaigns takes none,
 *   `request.invalid` for a reservation on a demand that the signed version does not have, `not.found`, as
 *   `agreementOf`
 */
export async function editSignatory(
  { db, now }: Pick<Ports, 'db' | 'now'>,
  actor: Actor,
  place: SignatoryPlace,
  seen: number,
  edit: EditSignatory,
): Promise<void> {
  await db.transaction(async (tx) => {
    const { signed, entry } = await lockOrganizationOf(tx, place.campaignId, place.id, 'no key update');
    if (signed.version !== seen) throw new Problem('edit.conflict', { current: await readSignatory(tx, place) });
    if (entry.mergedIntoId !== null) throw new Problem('organization.merged');
    const person = await personOf(tx, signed);
    const wanted = place.mayReadContact ? edit : withoutAddress(edit);
    const reservations = await readReservations(tx, signed.id);
    const changes = changesOf({ signed, entry, person, reservations }, wanted);
    if (changes.length === 0) return;
    const reserves = reservations.map(({ demandKey }) => demandKey);
    const work: Work = { tx, at: now(), actor, signed, entry, reserves };
    const about = (part: string) => changes.some(({ field }) => field.split('.')[0] === part);
    if (about('representative')) await writePerson(work, person, wanted.representative);
    const agreement = about(AGREED) ? await agreementIn(work, wanted) : {};
    await tx
      .update(signature)
      .set({ display: wanted.display, note: wanted.note, ...agreement, version: sql`${signature.version} + 1` })
      .where(and(eq(signature.id, signed.id), eq(signature.version, seen)));
    const others = about('organization') ? await writeOrganization(tx, entry, wanted.organization, {}, signed.id) : [];
    if (about('organization')) await noteDuplicates(tx, signed.campaignId, [entry.id], work.at);
    if (about(RESERVATIONS)) await reserve(work, wanted.reservations ?? []);
    await tellOfEdit(work, [signed, ...others], changes);
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
  /** What it reserved before the edit. */
  reserves: string[];
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
  { tx, at, signed, entry }: Work,
  person: Person | undefined,
  { name, role, email }: RepresentativeFields,
) {
  const fields = { name, role, ...(email === undefined ? {} : { email: email || null }) };
  // Whoever has the organisation's page open edits its people from there too.
  await tx
    .update(organization)
    .set({ version: sql`${organization.version} + 1` })
    .where(eq(organization.id, entry.id));
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

const agreementIn = (
  { tx, signed }: Work,
  { purposeAgreedOn = '', representative: named, organization: { type } }: EditSignatory,
) => {
  const { campaignId, locale } = signed;
  return agreementOf(tx, {
    campaignId,
    locale,
    agreedOn: purposeAgreedOn,
    representative: named,
    type,
    before: signed,
  });
};

async function reserve({ tx, signed }: Work, reservations: readonly Reservation[]): Promise<void> {
  const { content } = onlyRow(
    await tx
      .select({ content: statementVersion.content })
      .from(statementVersion)
      .where(eq(statementVersion.id, signed.statementVersionId)),
  );
  checkReservations(reservations, content);
  await writeReservations(tx, signed.id, reservations);
}

/** What is reserved is an event of its own, after that of the other fields. */
async function tellOfEdit(work: Work, touched: readonly Signed[], changes: readonly Change[]): Promise<void> {
  const { tx, signed, entry, reserves } = work;
  const fields = changes.map(({ field }) => field).filter((field) => field !== RESERVATIONS);
  const cells = await readCells(
    tx,
    touched.map(({ id }) => id),
  );
  const edited = touched.flatMap((one) => {
    const now = cells.get(one.id);
    if (!now || fields.length === 0) return [];
    const to = one.id === signed.id ? { ...now, reserves } : now;
    const from = { ...to, country: entry.country, type: entry.type };
    return { ...eventOf(work, one), type: 'edited' as const, note: fields.join(', '), from, to };
  });
  await tellEvents(tx, edited);
  if (fields.length === changes.length) return;
  const to = await readCell(tx, signed.id);
  await tellEvents(tx, [{ ...eventOf(work, signed), type: 'reserved', note: '', from: { ...to, reserves }, to }]);
}

const eventOf = (
  { at, actor }: Work,
  { id, campaignId, signedOn }: Signed,
): Pick<ToldEvent, 'signatureId' | 'campaignId' | 'day' | 'at' | 'actor'> => ({
  signatureId: id,
  campaignId,
  day: dayOfAct(at, signedOn),
  at,
  actor,
});
