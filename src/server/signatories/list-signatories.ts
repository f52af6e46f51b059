import { and, count, eq } from 'drizzle-orm';
import { CONSENTS, type Consent } from '../../domain/consent/consent.ts';
import type { Locale } from '../../domain/locale/locale.ts';
import { ORG_TYPES } from '../../domain/signatories/org-type.ts';
import type { SignatoryList, SignatoryQuery } from '../../domain/signatories/signatory-list.ts';
import { SIGNATURE_STATES } from '../../domain/signatories/signature-state.ts';
import { CONSENT, RESERVES } from '../consent/consent-sql.ts';
import type { Db } from '../db/connection.ts';
import { onlyRow } from '../db/rows.ts';
import { organization, representative, signature, statementVersion } from '../db/schema/index.ts';
import { conditionsOf, type FilterPart, type FilterScope, orderOf } from './filter-signatories.ts';
import { IDENTITY } from './identity-sql.ts';
import { readNewestDemands } from './reservable-demands.ts';

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

/** One page of a campaign's signatories in whatever state, and what each filter would leave. */
export async function listSignatories(
  db: Db,
  scope: FilterScope,
  query: SignatoryQuery,
  locale: Locale,
): Promise<SignatoryList> {
  const { page, pageSize } = query;
  const where = and(...conditionsOf(scope, query));
  const items = await db
    .select(signatoryColumns)
    .from(signature)
    .innerJoin(organization, eq(organization.id, signature.organizationId))
    .innerJoin(statementVersion, eq(statementVersion.id, signature.statementVersionId))
    .leftJoin(representative, eq(representative.id, signature.representativeId))
    .where(where)
    .orderBy(...orderOf(query, locale))
    .limit(pageSize)
    .offset((page - 1) * pageSize);
  const { total } = onlyRow(
    await db
      .select({ total: count() })
      .from(signature)
      .innerJoin(organization, eq(organization.id, signature.organizationId))
      .leftJoin(representative, eq(representative.id, signature.representativeId))
      .where(where),
  );
  const newest = await readNewestDemands(db, scope.campaignId);
  return {
    ...{ items, total, page, pageSize },
    facets: await facetsOf(db, scope, query),
    demands: newest?.demands ?? [],
  };
}

async function facetsOf(db: Db, scope: FilterScope, query: SignatoryQuery): Promise<SignatoryList['facets']> {
  const [state, country, type, consent] = [
    await countBy(db, scope, query, 'state', signature.state),
    await countBy(db, scope, query, 'country', organization.country),
    await countBy(db, scope, query, 'type', organization.type),
    await countBy(db, scope, query, 'consent', CONSENT),
  ];
  return {
    state: state.sort((a, b) => SIGNATURE_STATES.indexOf(a.value) - SIGNATURE_STATES.indexOf(b.value)),
    country: country.sort((a, b) => (a.value < b.value ? -1 : 1)),
    type: type.sort((a, b) => ORG_TYPES.indexOf(a.value) - ORG_TYPES.indexOf(b.value)),
    consent: CONSENTS.flatMap((value) => consent.find((one) => one.value === value) ?? []).map(({ value, count }) => ({
      value: value as Consent,
      count,
    })),
  };
}

type Facet = typeof signature.state | typeof organization.country | typeof organization.type | typeof CONSENT;

const countBy = <Column extends Facet>(
  db: Db,
  scope: FilterScope,
  query: SignatoryQuery,
  part: FilterPart,
  column: Column,
) =>
  db
    .select({ value: column, count: count() })
    .from(signature)
    .innerJoin(organization, eq(organization.id, signature.organizationId))
    .leftJoin(representative, eq(representative.id, signature.representativeId))
    .where(and(...conditionsOf(scope, query, part)))
    .groupBy(column);
