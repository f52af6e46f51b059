import { asc, desc, eq, inArray, or, type SQL, sql } from 'drizzle-orm';
import { COUNTRY_CODES } from '../../domain/locale/country-codes.ts';
import type { Locale } from '../../domain/locale/locale.ts';
import { ORG_TYPES } from '../../domain/signatories/org-type.ts';
import type { SignatoryFilter, SignatoryQuery, SignatorySort } from '../../domain/signatories/signatory-list.ts';
import { SIGNATURE_STATES } from '../../domain/signatories/signature-state.ts';
import { CONSENT, reservesAny } from '../consent/consent-sql.ts';
import { organization, representative, signature } from '../db/schema/index.ts';
import { IDENTITY } from './identity-sql.ts';

/** What a filter is about; a facet's own counts leave its own part out. */
export type FilterPart = 'state' | 'country' | 'type' | 'consent';

export interface FilterScope {
  campaignId: string;
  /** Whether the words may also be a representative's name. */
  mayReadContact: boolean;
}

/** For queries over `signature` joined with `organization` and (left) `representative`. */
export function conditionsOf(
  { campaignId, mayReadContact }: FilterScope,
  { q, country, type, state, consent, identity, reserves }: SignatoryFilter,
  without?: FilterPart,
): (SQL | undefined)[] {
  return [
    eq(signature.campaignId, campaignId),
    country?.length && without !== 'country' ? inArray(organization.country, country) : undefined,
    type?.length && without !== 'type' ? inArray(organization.type, type) : undefined,
    state?.length && without !== 'state' ? inArray(signature.state, state.flat()) : undefined,
    consent?.length && without !== 'consent' ? inArray(CONSENT, consent) : undefined,
    identity?.length ? inArray(IDENTITY, identity) : undefined,
    reserves?.length ? reservesAny(reserves) : undefined,
    ...q
      .split(/\s+/)
      .filter((word) => word !== '')
      .map((word) => (mayReadContact ? or(inOrganization(word), inRepresentative(word)) : inOrganization(word))),
  ];
}

/** `%`, `_` and `\` mean themselves. Escaped after unaccenting, which turns their full-width twins into them. */
const contains = (word: string): SQL =>
  sql`'%' || regexp_replace(immutable_unaccent(lower(${word}::text)), '([\\\\%_])', '\\\\\\1', 'g') || '%'`;

const inOrganization = (word: string): SQL => sql`${organization.search} LIKE ${contains(word)}`;

const inRepresentative = (word: string): SQL =>
  sql`coalesce(immutable_unaccent(lower(${representative.name})) LIKE ${contains(word)}, false)`;

/** Countries sort by their names in the reader's language, types and states as lists show them; id breaks every tie. */
export function orderOf({ sort, dir }: Pick<SignatoryQuery, 'sort' | 'dir'>, locale: Locale): SQL[] {
  const direction = dir === 'desc' ? desc : asc;
  const byName = [asc(NAME), asc(organization.name), asc(signature.id)];
  if (sort === 'name') return [direction(NAME), direction(organization.name), asc(signature.id)];
  return [direction(sortKey(sort, locale)), ...byName];
}

const NAME = sql`immutable_unaccent(lower(${organization.name}))`;

function sortKey(sort: Exclude<SignatorySort, 'name'>, locale: Locale): SQL {
  switch (sort) {
    case 'country':
      return position(countriesByName(locale), sql`${organization.country}`);
    case 'type':
      return position(ORG_TYPES, sql`${organization.type}`);
    case 'state':
      return position(SIGNATURE_STATES, sql`${signature.state}`);
    case 'signedOn':
      return sql`${signature.signedOn}`;
  }
}

const position = (order: readonly string[], column: SQL): SQL =>
  sql`array_position(string_to_array(${order.join(',')}, ','), ${column}::text)`;

function countriesByName(locale: Locale): string[] {
  const names = new Intl.DisplayNames(locale, { type: 'region' });
  const { compare } = new Intl.Collator(locale, { sensitivity: 'base' });
  return COUNTRY_CODES.toSorted((a, b) => compare(names.of(a) ?? a, names.of(b) ?? b));
}
