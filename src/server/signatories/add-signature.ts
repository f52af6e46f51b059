import { eq } from 'drizzle-orm';
import type { Reservation } from '../../domain/consent/reservation.ts';
import { Problem } from '../../domain/errors.ts';
import type { CountryCode } from '../../domain/locale/countries.ts';
import type { Locale } from '../../domain/locale/locale.ts';
import type { Channel } from '../../domain/signatories/channel.ts';
import { isIndividual } from '../../domain/signatories/individual.ts';
import type { OrgType } from '../../domain/signatories/org-type.ts';
import type { Display, SignatureState } from '../../domain/signatories/signature-state.ts';
import type { Actor } from '../context.ts';
import type { Tx } from '../db/connection.ts';
import { onlyRow } from '../db/rows.ts';
import { organization, representative, signature } from '../db/schema/index.ts';
import { withMatchKeys } from '../duplicates/with-match-keys.ts';
import { newestVersion } from '../statements/newest-version.ts';
import { checkIndividualsAllowed } from './individuals-allowed.ts';
import { checkReservations, writeReservations } from './reservations.ts';
import { readCell, tellEvents } from './tell-event.ts';

export interface NewOrganization {
  name: string;
  acronym?: string | null | undefined;
  aliases?: string[] | undefined;
  country: CountryCode;
  type: OrgType;
  website?: string | null | undefined;
}

export interface NewSignature {
  campaignId: string;
  at: Date;
  /** `null`: the house itself. */
  actor: Pick<Actor, 'id' | 'name'> | null;
  /** One of the registry by its id, or what to enter there. */
  organization: { id: string } | NewOrganization;
  representative?: { name: string; role: string; email?: string | null | undefined } | null | undefined;
  state: Extract<SignatureState, 'pending' | 'confirmed'>;
  display: Display;
  /** `YYYY-MM-DD`: the day it counts for. */
  signedOn: string;
  /** The language that was signed. */
  locale: Locale;
  source?: string | undefined;
  note?: string | undefined;
  /** Demands of the signed version that it does not endorse. */
  reservations?: readonly Reservation[] | undefined;
  /** What the person agreed to, and when; left out: not recorded. */
  agreement?: Pick<typeof signature.$inferSelect, 'purpose' | 'purposeAgreedAt'> | undefined;
  batchId?: string | undefined;
  /** How it came; from staff if left out. */
  channel?: Channel | undefined;
}

export interface AddedSignature {
  signatureId: string;
  organizationId: string;
  createdOrganization: boolean;
}

/**
 * Enters a signature of the campaign's newest statement version, with organisation, representative and event.
 * The audit record is the caller's. A refusal leaves the transaction usable.
 * @throws Problem `signature.exists` when the organisation has a signature of this campaign in whatever state,
 *   `statement.notPublished`, `request.invalid` for a reservation on a demand that the version does not have,
 *   `not.found` for an unknown organisation, `signature.individualsNotAllowed` for a person where the campaign takes none
 */
export async function addSignature(tx: Tx, added: NewSignature): Promise<AddedSignature> {
  const { campaignId, at, state, signedOn } = added;
  const { id: statementVersionId, content } = await newestVersion(tx, campaignId);
  checkReservations(added.reservations ?? [], content);
  const { created, ...place } = await organizationOf(tx, added);
  if (isIndividual(place.type)) await checkIndividualsAllowed(tx, [campaignId]);
  const [signed] = await tx
    .insert(signature)
    .values({
      campaignId,
      organizationId: place.id,
      statementVersionId,
      locale: added.locale,
      state,
      display: added.display,
      signedOn,
      source: added.source ?? '',
      note: added.note ?? '',
      batchId: added.batchId ?? null,
      channel: added.channel ?? 'staff',
      ...added.agreement,
      createdAt: at,
    })
    .onConflictDoNothing({ target: [signature.campaignId, signature.organizationId] })
    .returning({ id: signature.id });
  if (!signed) throw new Problem('signature.exists');
  await nameRepresentative(tx, added, signed.id, place.id);
  if (added.reservations?.length) await writeReservations(tx, signed.id, added.reservations);
  await tellEvents(tx, [
    {
      signatureId: signed.id,
      campaignId,
      type: 'signed',
      day: signedOn,
      at,
      actor: added.actor,
      note: added.source ?? '',
      from: null,
      to: await readCell(tx, signed.id),
      locale: added.locale,
    },
  ]);
  return { signatureId: signed.id, organizationId: place.id, createdOrganization: created };
}

async function organizationOf(tx: Tx, { organization: wanted, at }: NewSignature) {
  const cell = { id: organization.id, country: organization.country, type: organization.type };
  if (!('id' in wanted)) {
    const row = onlyRow(
      await tx
        .insert(organization)
        .values({
          ...withMatchKeys({
            name: wanted.name,
            acronym: wanted.acronym ?? null,
            aliases: wanted.aliases ?? [],
            country: wanted.country,
            website: wanted.website ?? null,
            type: wanted.type,
          }),
          createdAt: at,
        })
        .returning(cell),
    );
    return { ...row, created: true };
  }
  return { ...(await lockKept(tx, wanted.id)), created: false };
}

/** The entry, or that which it was merged into. Locked: its country and type must not change before the event that counts them. */
async function lockKept(
  tx: Tx,
  id: string,
): Promise<Pick<typeof organization.$inferSelect, 'id' | 'country' | 'type'>> {
  const [known] = await tx.select().from(organization).where(eq(organization.id, id)).for('share');
  if (!known) throw new Problem('not.found');
  return known.mergedIntoId === null ? known : lockKept(tx, known.mergedIntoId);
}

/** After the signature, so that a refused one leaves no person's data behind. */
async function nameRepresentative(
  tx: Tx,
  { representative: person, locale, at }: NewSignature,
  signatureId: string,
  organizationId: string,
): Promise<void> {
  if (!person) return;
  const { id } = onlyRow(
    await tx
      .insert(representative)
      .values({
        organizationId,
        name: person.name,
        role: person.role,
        email: person.email || null,
        locale,
        createdAt: at,
      })
      .returning({ id: representative.id }),
  );
  await tx.update(signature).set({ representativeId: id }).where(eq(signature.id, signatureId));
}
