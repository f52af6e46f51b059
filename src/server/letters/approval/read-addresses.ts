import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Addressed } from '../../../domain/letters/preflight.ts';
import type { Office } from '../../../domain/officials/office.ts';
import type { Db, Tx } from '../../db/connection.ts';
import { officeContact } from '../../db/schema/index.ts';

/** Whether a mail can go to each office on `day`, by its id; who is not there has no address. */
export async function readAddresses(
  db: Db | Tx,
  offices: readonly Office[],
  day: string,
): Promise<Map<string, Addressed['address']>> {
  const contacts = await db
    .select()
    .from(officeContact)
    .where(
      and(
        eq(officeContact.kind, 'email'),
        inArray(
          officeContact.officeId,
          offices.map(({ id }) => id),
        ),
      ),
    )
    .orderBy(asc(officeContact.position), asc(officeContact.id));
  const found = new Map<string, Addressed['address']>();
  for (const { officeId, validUntil, bouncedAt } of contacts) {
    const state = bouncedAt ? 'bounced' : validUntil !== null && validUntil < day ? 'expired' : 'valid';
    if (found.get(officeId) !== 'valid') found.set(officeId, state);
  }
  return found;
}
