import { asc, inArray } from 'drizzle-orm';
import { Problem } from '../../domain/errors.ts';
import type { Tx } from '../db/connection.ts';
import { organization, signature } from '../db/schema/index.ts';
import type { Entry } from './merge-record.ts';

export type Signed = typeof signature.$inferSelect;

/**
 * Two entries, then all their signatures, always in one order, so that acts on the same ones wait for each other instead
 * of blocking each other. The lock lets others note that they resemble one of the two.
 * @throws Problem `not.found`
 */
export async function lockEntries(
  tx: Tx,
  one: string,
  other: string,
): Promise<{ one: Entry; other: Entry; signed: Signed[] }> {
  const ids = [one, other];
  const entries = await tx
    .select()
    .from(organization)
    .where(inArray(organization.id, ids))
    .orderBy(asc(organization.id))
    .for('no key update');
  const [first, second] = ids.map((id) => entries.find((entry) => entry.id === id));
  if (!first || !second) throw new Problem('not.found');
  const signed = await tx
    .select()
    .from(signature)
    .where(inArray(signature.organizationId, ids))
    .orderBy(asc(signature.id))
    .for('update');
  return { one: first, other: second, signed };
}
