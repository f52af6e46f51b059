import { asc, sql } from 'drizzle-orm';
import type { Actor } from '../context.ts';
import type { Tx } from '../db/connection.ts';
import { organization, representative, signature } from '../db/schema/index.ts';
import { takeBackEvents } from './remove-signature.ts';

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
