import { arrayOverlaps, eq, inArray, isNull, or, type SQL, sql } from 'drizzle-orm';
import { INDIVIDUAL, type SignatoryKind } from '../../domain/signatories/individual.ts';
import type { SignatoryFilter } from '../../domain/signatories/signatory-list.ts';
import { CONSENT, reservesAny } from '../consent/consent-sql.ts';
import { organization, signature } from '../db/schema/index.ts';
import { IDENTITY } from './identity-sql.ts';
import { matchingIds, wordsOf } from './search-signatories.ts';

/** What a filter is about; a facet's own counts leave its own part out. */
export type FilterPart = 'state' | 'country' | 'type' | 'consent';

export interface FilterScope {
  campaignId: string;
  /** Whether the words may also be a representative's name. */
  mayReadContact: boolean;
  /** Who asks; `assigned=me` means them. */
  actorId: string;
}

/** For queries over `signature`, whatever it is joined with. */
export const conditionsOf = (scope: FilterScope, filter: SignatoryFilter, without?: FilterPart): SQL[] => [
  ...conditionsBesideText(scope, filter, without),
  ...inText(scope, filter),
];

function inText({ mayReadContact }: FilterScope, { q }: SignatoryFilter): SQL[] {
  const words = wordsOf(q);
  return words.length === 0 ? [] : [sql`${signature.id} IN (${matchingIds(words, mayReadContact)})`];
}

/** The same without the search for words, which a page does in its own ways. */
export function conditionsBesideText(scope: FilterScope, filter: SignatoryFilter, without?: FilterPart): SQL[] {
  const { country, type, kind, state, consent, identity, reserves, tag, channel, assigned, batch } = filter;
  return [
    eq(signature.campaignId, scope.campaignId),
    country?.length && without !== 'country' ? isOneOf(signature.country, country) : undefined,
    type?.length && without !== 'type' ? isOneOf(signature.type, type) : undefined,
    kind && without !== 'type' ? isOfKind(kind, sql`${signature.type}`) : undefined,
    state?.length && without !== 'state' ? isOneOf(signature.state, state.flat()) : undefined,
    consent?.length && without !== 'consent' ? inArray(CONSENT, consent) : undefined,
    identity?.length ? inArray(IDENTITY, identity) : undefined,
    reserves?.length ? reservesAny(reserves) : undefined,
    tag?.length ? hasTag(tag) : undefined,
    channel?.length ? inArray(signature.channel, channel) : undefined,
    assigned?.length ? isAssigned(assigned, scope.actorId) : undefined,
    batch ? eq(signature.batchId, batch) : undefined,
  ].filter((condition) => condition !== undefined);
}

/** An index is read in its order for one value, but not for a list of one. */
function isOneOf(column: typeof signature.country | typeof signature.type | typeof signature.state, values: string[]) {
  const [only] = values;
  return values.length === 1 ? sql`${column} = ${only}` : inArray(sql`${column}`, values);
}

export const isOfKind = (kind: SignatoryKind, type: SQL): SQL =>
  kind === 'individuals' ? sql`${type} = ${INDIVIDUAL}` : sql`${type} <> ${INDIVIDUAL}`;

const hasTag = (tags: string[]): SQL =>
  sql`${signature.organizationId} IN (SELECT id FROM ${organization} WHERE ${arrayOverlaps(organization.tags, tags)})`;

function isAssigned(assigned: readonly string[], actorId: string): SQL | undefined {
  const ids = assigned.filter((one) => one !== 'nobody').map((one) => (one === 'me' ? actorId : one));
  return or(
    ids.length > 0 ? inArray(signature.assignedTo, ids) : undefined,
    assigned.includes('nobody') ? isNull(signature.assignedTo) : undefined,
  );
}
