import { and, eq, inArray, isNotNull, notExists, or, sql } from 'drizzle-orm';
import type { SignatureCell } from '../../domain/signatories/signature-cell.ts';
import type { Actor } from '../context.ts';
import type { Tx } from '../db/connection.ts';
import { organization, representative, signature, signatureEvent } from '../db/schema/index.ts';
import { tellEvents } from './tell-event.ts';

export interface SignatureRemoval {
  signatureId: string;
  at: Date;
  /** `null`: the house itself. */
  actor: Pick<Actor, 'id' | 'name'> | null;
  /** Why, for the event. */
  note: string;
  /** Whether its organisation was entered together with it; then it leaves the registry, unless it signed something else. */
  createdOrganization: boolean;
}

/**
 * Takes a signature back as if it had never been entered, for undoing an import. The audit record is the caller's.
 * @returns whether there was one: removing twice does nothing more
 */
export async function removeSignature(tx: Tx, removal: SignatureRemoval): Promise<boolean> {
  const [place] = await tx
    .select({ organizationId: signature.organizationId })
    .from(signature)
    .where(eq(signature.id, removal.signatureId));
  if (!place) return false;
  // The organisation first, as everywhere (see `lockOrganizationOf`).
  await tx
    .select({ id: organization.id })
    .from(organization)
    .where(eq(organization.id, place.organizationId))
    .for('update');
  const [found] = await tx.select().from(signature).where(eq(signature.id, removal.signatureId)).for('update');
  if (!found) return false;
  await takeBackEvents(tx, [removal.signatureId], removal);
  await tx.delete(signature).where(eq(signature.id, found.id));
  if (found.representativeId) await forgetRepresentative(tx, found.representativeId);
  if (removal.createdOrganization) await dropOrganization(tx, found.organizationId);
  return true;
}

/** Each event is answered by its opposite on the same day, so that the signature counts on no day of the series. */
export async function takeBackEvents(
  tx: Tx,
  signatureIds: readonly string[],
  { at, actor, note }: Pick<SignatureRemoval, 'at' | 'actor' | 'note'>,
): Promise<void> {
  const counting = await tx
    .select()
    .from(signatureEvent)
    .where(
      and(
        inArray(signatureEvent.signatureId, [...signatureIds]),
        or(isNotNull(signatureEvent.toState), isNotNull(signatureEvent.fromState)),
      ),
    )
    .orderBy(signatureEvent.id);
  if (counting.length === 0) return;
  await tellEvents(
    tx,
    counting.map((event) => ({
      signatureId: event.signatureId,
      campaignId: event.campaignId,
      type: 'removed' as const,
      day: event.day,
      at,
      actor,
      note,
      from: cellOf(event, 'to'),
      to: cellOf(event, 'from'),
    })),
  );
}

type Told = typeof signatureEvent.$inferSelect;

/** One side of an event that was told; `null` where it points nowhere. */
function cellOf(event: Told, side: 'from' | 'to'): SignatureCell | null {
  const [state, country, type, version] = [
    event[`${side}State`],
    event[`${side}Country`],
    event[`${side}Type`],
    event[`${side}Version`],
  ];
  if (state === null || country === null || type === null || version === null) return null;
  const [declined, reserves] = [event[`${side}Declined`], event[`${side}Reserves`] ?? []];
  return { state, country, type, version, declined, reserves, channel: event.channel };
}

async function forgetRepresentative(tx: Tx, id: string): Promise<void> {
  const stillSigning = tx.select({ one: sql`1` }).from(signature).where(eq(signature.representativeId, id));
  await tx.delete(representative).where(and(eq(representative.id, id), notExists(stillSigning)));
}

async function dropOrganization(tx: Tx, id: string): Promise<void> {
  const stillSigning = tx.select({ one: sql`1` }).from(signature).where(eq(signature.organizationId, id));
  await tx.delete(organization).where(and(eq(organization.id, id), notExists(stillSigning)));
}
