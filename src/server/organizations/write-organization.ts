import { and, eq, ne, sql } from 'drizzle-orm';
import { isIndividual } from '../../domain/signatories/individual.ts';
import type { OrganizationFields } from '../../domain/signatories/signatory.ts';
import type { Tx } from '../db/connection.ts';
import { organization, signature } from '../db/schema/index.ts';
import { withMatchKeys } from '../duplicates/with-match-keys.ts';
import { checkMayBeIndividual } from '../signatories/individuals-allowed.ts';

type Entry = typeof organization.$inferSelect;
type Signed = typeof signature.$inferSelect;

/** What else of an entry is written than what a signatory's own form holds. */
export type FurtherFields = Partial<
  Pick<Entry, 'formerNames' | 'names' | 'parentId' | 'mailDomains' | 'note' | 'tags'>
>;

/**
 * Writes an entry of the registry, wherever it was edited from. The entry is locked by the caller; the events that tell
 * of it are the caller's (`tellOfOrganization`).
 * @param entry as it was before
 * @returns its signatures, whose version moves on: what their readers saw is no longer so
 * @throws Problem `signature.individualsNotAllowed` where it would become a person and one of its campaigns takes none
 */
export async function writeOrganization(
  tx: Tx,
  entry: Entry,
  { name, acronym, aliases, country, type, website }: OrganizationFields,
  further: FurtherFields = {},
  /** A signature that the caller edits itself. */
  except?: string,
): Promise<Signed[]> {
  if (isIndividual(type) && !isIndividual(entry.type)) await checkMayBeIndividual(tx, entry.id);
  await tx
    .update(organization)
    .set({
      ...withMatchKeys(
        { ...{ name, aliases, country, type }, acronym: acronym || null, website: website || null, ...further },
        entry,
      ),
      version: sql`${organization.version} + 1`,
    })
    .where(eq(organization.id, entry.id));
  return tx
    .update(signature)
    .set({ version: sql`${signature.version} + 1` })
    .where(
      and(
        eq(signature.organizationId, entry.id),
        ne(signature.state, 'merged'),
        except === undefined ? undefined : ne(signature.id, except),
      ),
    )
    .returning();
}
