import { and, asc, eq, inArray, ne, type SQL, sql } from 'drizzle-orm';
import {
  COUNTED_UP_TO,
  type OrganizationList,
  type OrganizationQuery,
  type OrganizationRow,
} from '../../domain/organizations/organization-list.ts';
import { STANDING } from '../../domain/signatories/signature-state.ts';
import type { Db } from '../db/connection.ts';
import { onlyRow, rowsOf } from '../db/rows.ts';
import { campaign, organization, signature } from '../db/schema/index.ts';
import { registryWhere, SORT_NAME } from './filter-organizations.ts';

/**
 * One page of the registry by name. A page begins after an entry, not at a number: far down it costs what the first one
 * costs, and nothing is listed twice while others add entries.
 */
export async function listOrganizations(
  db: Db,
  campaignId: string,
  { after, pageSize, ...filter }: OrganizationQuery,
): Promise<OrganizationList> {
  const where = registryWhere(db, campaignId, filter);
  const rows = await db
    .select(rowColumns)
    .from(organization)
    .where(and(where, after === undefined ? undefined : await beyond(db, after)))
    .orderBy(asc(SORT_NAME), asc(organization.id))
    .limit(pageSize + 1);
  const page = rows.slice(0, pageSize);
  const total = await countUpTo(db, where);
  return {
    items: await withSignatures(db, campaignId, page),
    total: Math.min(total, COUNTED_UP_TO),
    more: total > COUNTED_UP_TO,
    next: rows.length > pageSize ? (page.at(-1)?.id ?? null) : null,
    tags: await tagsInUse(db),
  };
}

export const rowColumns = {
  id: organization.id,
  name: organization.name,
  acronym: organization.acronym,
  country: organization.country,
  type: organization.type,
  tags: organization.tags,
};

/** An entry that is gone (merged, removed) begins at the beginning again. */
export async function beyond(db: Db, id: string): Promise<SQL | undefined> {
  const [last] = await db.select({ name: SORT_NAME }).from(organization).where(eq(organization.id, id));
  return last && sql`(${SORT_NAME}, ${organization.id}) > (${last.name}::text, ${id}::uuid)`;
}

async function countUpTo(db: Db, where: SQL | undefined): Promise<number> {
  const some = db
    .select({ one: sql`1`.as('one') })
    .from(organization)
    .where(where)
    .limit(COUNTED_UP_TO + 1)
    .as('some');
  return onlyRow(await db.select({ count: sql<number>`count(*)::int` }).from(some)).count;
}

type Entry = Pick<OrganizationRow, 'id' | 'name' | 'acronym' | 'country' | 'type' | 'tags'>;

/** Where each of them signed. */
export async function withSignatures(
  db: Db,
  campaignId: string,
  entries: readonly Entry[],
): Promise<OrganizationRow[]> {
  if (entries.length === 0) return [];
  const signed = await db
    .select({
      id: signature.id,
      organizationId: signature.organizationId,
      campaignId: signature.campaignId,
      slug: campaign.slug,
      state: signature.state,
    })
    .from(signature)
    .innerJoin(campaign, eq(campaign.id, signature.campaignId))
    .where(
      and(
        inArray(
          signature.organizationId,
          entries.map(({ id }) => id),
        ),
        ne(signature.state, 'merged'),
      ),
    )
    .orderBy(asc(campaign.createdAt), asc(campaign.slug));
  const standing = new Set<string>(STANDING);
  return entries.map((entry) => {
    const own = signed.filter(({ organizationId }) => organizationId === entry.id);
    const here = own.find((one) => one.campaignId === campaignId);
    return {
      ...entry,
      signature: here ? { id: here.id, state: here.state } : null,
      earlier: own.filter((one) => one.campaignId !== campaignId && standing.has(one.state)).map(({ slug }) => slug),
    };
  });
}

const TAGS_SHOWN = 200;

/** Read off the index one tag after the other, so that a registry of a million entries is not read for a few tags. */
async function tagsInUse(db: Db): Promise<string[]> {
  const rows = rowsOf<{ tag: string }>(
    await db.execute(sql`
      SELECT DISTINCT tag FROM ${organization}, unnest(${organization.tags}) AS tag
      WHERE ${organization.tags} <> '{}' AND ${organization.mergedIntoId} IS NULL ORDER BY tag LIMIT ${TAGS_SHOWN}`),
  );
  return rows.map(({ tag }) => tag);
}
