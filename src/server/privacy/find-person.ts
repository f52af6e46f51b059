import { and, eq, inArray, isNull, or, sql } from 'drizzle-orm';
import { Problem } from '../../domain/errors.ts';
import type { Identity } from '../../domain/privacy/scrub.ts';
import { isIndividual } from '../../domain/signatories/individual.ts';
import type { Db, Tx } from '../db/connection.ts';
import { organization, representative, signature } from '../db/schema/index.ts';

type Entry = typeof organization.$inferSelect;
type Signed = typeof signature.$inferSelect;
type Row = typeof representative.$inferSelect;

/** One person, in every row that is about them. */
export interface Person extends Identity {
  rows: Row[];
  /** What they signed, for whichever organisation. */
  signatures: Signed[];
  /** The organisations for which they stand. */
  entries: Entry[];
  /** Entries of the registry that are this very person, who signed for themselves. */
  own: Entry[];
}

/**
 * Somebody by one of their rows. Rosters enter one person again and again: rows of the same name and address are the
 * same person. A mailbox that several share is no sign of that.
 * @param lock whether what is found is about to be changed: organisations first, as everywhere
 * @throws Problem `not.found`, `person.erased`
 */
export async function findPerson(db: Db | Tx, id: string, lock = false): Promise<Person> {
  const [row] = await db.select().from(representative).where(eq(representative.id, id));
  if (!row) throw new Problem('not.found');
  if (row.erasedAt !== null) throw new Problem('person.erased');
  const ids = await db
    .select({ id: representative.id, organizationId: representative.organizationId })
    .from(representative)
    .where(
      or(
        eq(representative.id, row.id),
        row.email === null
          ? undefined
          : and(
              eq(representative.email, row.email),
              isNull(representative.erasedAt),
              sql`immutable_unaccent(lower(${representative.name})) = immutable_unaccent(lower(${row.name}::text))`,
            ),
      ),
    );
  const entriesQuery = db
    .select()
    .from(organization)
    .where(inArray(organization.id, [...new Set(ids.map((one) => one.organizationId))]))
    .orderBy(organization.id);
  const entries = await (lock ? entriesQuery.for('update') : entriesQuery);
  const all = ids.map((one) => one.id);
  const signaturesQuery = db
    .select()
    .from(signature)
    .where(inArray(signature.representativeId, all))
    .orderBy(signature.id);
  const signatures = await (lock ? signaturesQuery.for('update') : signaturesQuery);
  const rowsQuery = db.select().from(representative).where(inArray(representative.id, all)).orderBy(representative.id);
  const rows = await (lock ? rowsQuery.for('update') : rowsQuery);
  // Two who erase at once: the second finds it done.
  if (rows.some((one) => one.id === id && one.erasedAt !== null)) throw new Problem('person.erased');
  return {
    ...{ name: row.name, email: row.email, role: row.role },
    ...{ rows, signatures, entries },
    own: entries.filter(({ type }) => isIndividual(type)),
  };
}
