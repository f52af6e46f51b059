import { asc, desc, eq, sql } from 'drizzle-orm';
import type { Locale } from '../../domain/locale/locale.ts';
import type { SignatoryList, SignatoryQuery } from '../../domain/signatories/signatory-list.ts';
import { CONSENT, RESERVES } from '../consent/consent-sql.ts';
import type { Db } from '../db/connection.ts';
import { organization, signature, statementVersion } from '../db/schema/index.ts';
import type { FilterScope } from './filter-signatories.ts';
import { IDENTITY } from './identity-sql.ts';
import { pageOfSignatories } from './page-of-signatories.ts';

export const signatoryColumns = {
  id: signature.id,
  organizationId: organization.id,
  name: organization.name,
  acronym: organization.acronym,
  country: organization.country,
  type: organization.type,
  state: signature.state,
  identity: IDENTITY,
  display: signature.display,
  signedOn: signature.signedOn,
  statementVersion: statementVersion.number,
  consent: CONSENT,
  reserves: RESERVES,
  version: signature.version,
};

/**
 * One page of a campaign's signatories in whatever state. How many there are is another question (`countSignatories`).
 * @throws Problem `not.found` when the signatory beside which the page is meant is no longer there
 */
export async function listSignatories(
  db: Db,
  scope: FilterScope,
  query: SignatoryQuery,
  locale: Locale,
): Promise<SignatoryList> {
  const { ids, isBackwards } = await pageOfSignatories(db, scope, query, locale);
  const found = await db
    .select(signatoryColumns)
    .from(sql`(${ids}) page`)
    .innerJoin(signature, sql`${signature.id} = page.id`)
    .innerJoin(organization, eq(organization.id, signature.organizationId))
    .innerJoin(statementVersion, eq(statementVersion.id, signature.statementVersionId))
    .orderBy((isBackwards ? desc : asc)(sql`page.position`));
  const goesOn = found.length > query.pageSize;
  // The one more is the farthest: last when going forwards, first when coming back.
  const items = isBackwards ? found.slice(goesOn ? 1 : 0) : found.slice(0, query.pageSize);
  const hasBefore = isBackwards ? goesOn : query.after !== undefined || query.page > 1;
  const hasAfter = isBackwards ? query.before !== 'end' || query.page > 1 : goesOn;
  return {
    items,
    next: hasAfter ? (items.at(-1)?.id ?? null) : null,
    previous: hasBefore ? (items[0]?.id ?? null) : null,
  };
}
