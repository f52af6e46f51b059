import { and, arrayOverlaps, eq, exists, inArray, isNull, ne, not, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { OrganizationFilter, Signed } from '../../domain/organizations/organization-list.ts';
import { INDIVIDUAL } from '../../domain/signatories/individual.ts';
import { STANDING } from '../../domain/signatories/signature-state.ts';
import { previousOf } from '../campaigns/previous-of.ts';
import type { Db } from '../db/connection.ts';
import { organization, signature } from '../db/schema/index.ts';

/** The order of the registry: by name without accents and case, `organization_by_name_idx`. */
export const SORT_NAME = sql<string>`immutable_unaccent(lower(${organization.name}))`;

/** Which entries of the registry a filter leaves. Sources of merges are found through what they became. */
export function registryWhere(db: Db, campaignId: string, filter: OrganizationFilter): SQL | undefined {
  const { q, country, type, tag, signed } = filter;
  return and(
    isNull(organization.mergedIntoId),
    type?.length ? inArray(organization.type, type) : ne(organization.type, INDIVIDUAL),
    country?.length ? inArray(organization.country, country) : undefined,
    tag?.length ? arrayOverlaps(organization.tags, tag) : undefined,
    signed && hasSigned(db, campaignId, signed),
    ...q
      .split(/\s+/)
      .filter((word) => word !== '')
      .map((word) => sql`${organization.search} LIKE ${contains(word)}`),
  );
}

/** `%`, `_` and `\` mean themselves. Escaped after unaccenting, which turns their full-width twins into them. */
const contains = (word: string): SQL =>
  sql`'%' || regexp_replace(immutable_unaccent(lower(${word}::text)), '([\\\\%_])', '\\\\\\1', 'g') || '%'`;

function hasSigned(db: Db, campaignId: string, signed: Signed): SQL | undefined {
  const own = alias(signature, 'own');
  const has = (...conditions: SQL[]) =>
    exists(
      db
        .select({ one: sql`1` })
        .from(own)
        .where(and(eq(own.organizationId, organization.id), ...conditions)),
    );
  const here = eq(own.campaignId, campaignId);
  const stands = inArray(own.state, [...STANDING]);
  const now = has(here, ne(own.state, 'merged'));
  switch (signed) {
    case 'now':
      return now;
    case 'earlier':
      return and(has(eq(own.campaignId, previousOf(campaignId)), stands), not(has(here, stands)));
    case 'never':
      return and(not(now), not(has(ne(own.campaignId, campaignId), stands)));
  }
}
