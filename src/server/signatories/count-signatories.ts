import { and, count, type SQL, sql } from 'drizzle-orm';
import { CONSENTS, type Consent } from '../../domain/consent/consent.ts';
import { ORG_TYPES, type OrgType } from '../../domain/signatories/org-type.ts';
import type { SignatoryCounts, SignatoryFilter } from '../../domain/signatories/signatory-list.ts';
import { SIGNATURE_STATES, type SignatureState, STANDING } from '../../domain/signatories/signature-state.ts';
import { CONSENT } from '../consent/consent-sql.ts';
import { readPublishedVersions } from '../consent/published-versions.ts';
import type { Db } from '../db/connection.ts';
import { onlyRow, rowsOf } from '../db/rows.ts';
import { signature } from '../db/schema/index.ts';
import { listed, tallOf } from '../tally/counted-sql.ts';
import { BY_CELL, BY_GROUP } from '../tally/tallies.ts';
import { conditionsOf, type FilterPart, type FilterScope, isOfKind } from './filter-signatories.ts';
import { readNewestDemands } from './reservable-demands.ts';

interface Counted {
  total: number;
  country: { value: string; count: number }[];
  type: { value: OrgType; count: number }[];
  state: { value: SignatureState; count: number }[];
  consent: { value: Consent | null; count: number }[];
}

/** How many a filter lets through, and what each further filter would leave: exact, from the tallies where they know. */
export async function countSignatories(db: Db, scope: FilterScope, filter: SignatoryFilter): Promise<SignatoryCounts> {
  const newest = await readNewestDemands(db, scope.campaignId);
  const counted = (await isTallied(db, scope, filter))
    ? await countTallied(db, scope, filter)
    : await countRows(db, scope, filter);
  return { total: counted.total, demands: newest?.demands ?? [], facets: inOrder(counted) };
}

/** The tallies know country, type, state, consent and reservations; once there are renewals, not who renewed. */
async function isTallied(db: Db, { campaignId }: FilterScope, filter: SignatoryFilter): Promise<boolean> {
  const { q, identity, tag, channel, assigned, batch } = filter;
  if (q !== '' || batch || [identity, tag, channel, assigned].some((chosen) => chosen?.length)) return false;
  const versions = await readPublishedVersions(db, campaignId);
  return versions.filter(({ kind }) => kind === 'material').length < 2;
}

async function countTallied(db: Db, { campaignId }: FilterScope, filter: SignatoryFilter): Promise<Counted> {
  const { reserves } = filter;
  // Only the full tally knows reservations; the other is shorter.
  const tally = reserves?.length ? BY_CELL : BY_GROUP;
  const here = sql`WHERE campaign_id = ${campaignId} ${
    reserves?.length ? sql`AND string_to_array(reserves, ',') && string_to_array(${reserves.join(',')}, ',')` : sql``
  }`;
  const facet = (
    part: FilterPart,
  ) => sql`(SELECT coalesce(json_agg(json_build_object('value', value, 'count', n)), '[]')
    FROM (SELECT ${sql.identifier(part)} AS value, sum(n)::int AS n FROM cell WHERE ${inCell(filter, part)}
      GROUP BY 1 HAVING sum(n) > 0) one)`;
  return onlyRow(
    rowsOf<Counted>(
      await db.execute(sql`
        WITH cell AS (
          SELECT country, type, state, sum(n) AS n, CASE
            WHEN meaning > 0 AND declined >= meaning THEN 'declined'
            WHEN state NOT IN (${listed(STANDING)}) THEN NULL
            WHEN version < meaning THEN 'awaiting'
            ELSE 'current' END AS consent
          FROM (
            SELECT country, type, state, version, declined, n FROM (${tallOf(tally)}) tall ${here}
            UNION ALL SELECT country, type, state, version, declined, delta FROM signature_tail ${here}
          ) counted, (
            SELECT coalesce(max(number), 0) AS meaning FROM statement_version
            WHERE campaign_id = ${campaignId} AND kind = 'material'
          ) in_force
          GROUP BY country, type, state, consent
        )
        SELECT (SELECT coalesce(sum(n), 0)::int FROM cell WHERE ${inCell(filter)}) AS total,
          ${facet('country')} AS country, ${facet('type')} AS type, ${facet('state')} AS state,
          ${facet('consent')} AS consent`),
    ),
  );
}

function inCell({ country, type, kind, state, consent }: SignatoryFilter, without?: FilterPart): SQL {
  const parts = { country, type, state: state?.flat(), consent };
  const conditions = Object.entries(parts).flatMap(([part, values]) =>
    values?.length && part !== without ? [sql`${sql.identifier(part)} IN (${listed(values)})`] : [],
  );
  if (kind && without !== 'type') conditions.push(isOfKind(kind, sql`type`));
  return and(...conditions) ?? sql`true`;
}

async function countRows(db: Db, scope: FilterScope, filter: SignatoryFilter): Promise<Counted> {
  const where = and(...conditionsOf(scope, filter));
  const { total } = onlyRow(await db.select({ total: count() }).from(signature).where(where));
  return {
    total,
    country: await countBy(db, scope, filter, 'country', signature.country),
    type: await countBy(db, scope, filter, 'type', signature.type),
    state: await countBy(db, scope, filter, 'state', signature.state),
    consent: await countBy(db, scope, filter, 'consent', CONSENT),
  };
}

type Facet = typeof signature.state | typeof signature.country | typeof signature.type | typeof CONSENT;

const countBy = <Column extends Facet>(
  db: Db,
  scope: FilterScope,
  filter: SignatoryFilter,
  part: FilterPart,
  column: Column,
) =>
  db
    .select({ value: column, count: count() })
    .from(signature)
    .where(and(...conditionsOf(scope, filter, part)))
    .groupBy(column);

function inOrder({ state, country, type, consent }: Counted): SignatoryCounts['facets'] {
  return {
    state: state.toSorted((a, b) => SIGNATURE_STATES.indexOf(a.value) - SIGNATURE_STATES.indexOf(b.value)),
    country: country.toSorted((a, b) => (a.value < b.value ? -1 : 1)),
    type: type.toSorted((a, b) => ORG_TYPES.indexOf(a.value) - ORG_TYPES.indexOf(b.value)),
    consent: CONSENTS.flatMap((value) => consent.find((one) => one.value === value) ?? []).map((one) => ({
      value: one.value as Consent,
      count: one.count,
    })),
  };
}
