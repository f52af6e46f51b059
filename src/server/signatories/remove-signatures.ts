import { and, asc, isNotNull, or, sql } from 'drizzle-orm';
import type { SignatureCell } from '../../domain/signatories/signature-cell.ts';
import type { Actor } from '../context.ts';
import type { Tx } from '../db/connection.ts';
import { organization, representative, signature, signatureEvent } from '../db/schema/index.ts';
import { tellEvents } from './tell-event.ts';

export interface Removals {
  at: Date;
  /** `null`: the house itself. */
  actor: Pick<Actor, 'id' | 'name'> | null;
  /** Why, for the events. */
  note: string;
}

const among = (column: unknown, ids: readonly string[]) => sql`${column} = ANY(${`{${ids.join(',')}}`}::uuid[])`;

/** Locks organisations, then signatures, each in one order, as everywhere (see `lockOrganizationOf`). */
export async function lockSignatures(tx: Tx, organizationIds: readonly string[], signatureIds: readonly string[]) {
  await tx
    .select({ id: organization.id })
    .from(organization)
    .where(among(organization.id, organizationIds))
    .orderBy(asc(organization.id))
    .for('update');
  return tx.select().from(signature).where(among(signature.id, signatureIds)).orderBy(asc(signature.id)).for('update');
}

/**
 * Takes signatures back as if they had never been entered, with their representatives, and with those organisations
 * (`created`) that came with them, unless something else holds on to them. Lock them first. The audit record is the caller's.
 */
export async function removeSignatures(
  tx: Tx,
  removal: Removals,
  signed: readonly Pick<typeof signature.$inferSelect, 'id' | 'representativeId'>[],
  created: readonly string[],
): Promise<void> {
  if (signed.length === 0) return;
  const ids = signed.map(({ id }) => id);
  const people = signed.flatMap(({ representativeId }) => representativeId ?? []);
  await takeBackEvents(tx, ids, removal);
  await tx.delete(signature).where(among(signature.id, ids));
  await tx.delete(representative).where(
    sql`${among(representative.id, people)} AND NOT EXISTS (
        SELECT FROM ${signature} WHERE ${signature.representativeId} = ${representative.id})`,
  );
  await tx.delete(organization).where(
    sql`${among(organization.id, created)} AND NOT EXISTS (
        SELECT FROM ${signature} WHERE ${signature.organizationId} = ${organization.id})`,
  );
}

/** Each event is answered by its opposite on the same day, so that the signature counts on no day of the series. */
async function takeBackEvents(tx: Tx, signatureIds: readonly string[], { at, actor, note }: Removals): Promise<void> {
  const counting = await tx
    .select()
    .from(signatureEvent)
    .where(
      and(
        among(signatureEvent.signatureId, signatureIds),
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
