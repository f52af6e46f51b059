import { and, asc, desc, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import type { Contact } from '../../domain/organizations/organization.ts';
import { ADDRESSES_AT_ONCE, type OrganizationFilter } from '../../domain/organizations/organization-list.ts';
import type { Db, Tx } from '../db/connection.ts';
import { organization, representative } from '../db/schema/index.ts';
import { registryWhere } from './filter-organizations.ts';

/** Contact persons of one organisation. Without the right to see addresses, none leaves the database. */
export async function readContacts(db: Db | Tx, organizationId: string, mayReadContact: boolean): Promise<Contact[]> {
  return db
    .select({
      id: representative.id,
      name: representative.name,
      role: representative.role,
      locale: representative.locale,
      ...(mayReadContact ? { email: representative.email } : {}),
      // Written out: a query over one table leaves the tables' names off its columns.
      signatures: sql<number>`(SELECT count(*)::int FROM signature s WHERE s.representative_id = representative.id)`,
    })
    .from(representative)
    .where(and(eq(representative.organizationId, organizationId), isNull(representative.erasedAt)))
    .orderBy(asc(representative.createdAt), asc(representative.id));
}

/** Whom one writes to: of each organisation that a filter leaves, the newest contact person with an address. */
export async function readAddresses(db: Db, campaignId: string, filter: OrganizationFilter) {
  const rows = await db
    .selectDistinctOn([representative.organizationId], {
      organization: organization.name,
      name: representative.name,
      email: representative.email,
      locale: representative.locale,
    })
    .from(representative)
    .innerJoin(organization, eq(organization.id, representative.organizationId))
    .where(and(registryWhere(db, campaignId, filter), isNotNull(representative.email), isNull(representative.erasedAt)))
    .orderBy(representative.organizationId, desc(representative.createdAt), desc(representative.id))
    .limit(ADDRESSES_AT_ONCE + 1);
  return {
    items: rows.slice(0, ADDRESSES_AT_ONCE).map(({ email, ...row }) => ({ ...row, email: email ?? '' })),
    more: rows.length > ADDRESSES_AT_ONCE,
  };
}
