import { type SQL, sql } from 'drizzle-orm';
import { PgDialect } from 'drizzle-orm/pg-core';
import type { Locale } from '../../domain/locale/locale.ts';
import type { Signatory } from '../../domain/signatories/signatory.ts';
import {
  SIGNATORY_PAGE_SIZE,
  type SignatoryList,
  type SignatoryQuery,
} from '../../domain/signatories/signatory-list.ts';
import { CONSENT, consentFrom, RESERVES } from '../consent/consent-sql.ts';
import type { Db } from '../db/connection.ts';
import { executePrepared } from '../db/execute-prepared.ts';
import { rowsOf } from '../db/rows.ts';
import { organization, signature, statementVersion } from '../db/schema/index.ts';
import type { FilterScope } from './filter-signatories.ts';
import { IDENTITY } from './identity-sql.ts';
import { pageOfSignatories } from './page-of-signatories.ts';
import { wordsOf } from './search-signatories.ts';

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

/** What an item is made of, rendered once: a page is read far more often than anything else. */
const ITEM: SQL = rendered(
  sql.join(
    Object.entries({
      ...signatoryColumns,
      consent: consentFrom(sql`in_force.number`, sql`${statementVersion.number}`),
    }).map(([name, column]) => sql`${column} AS ${sql.raw(`"${name}"`)}`),
    sql`, `,
  ),
);

function rendered(query: SQL): SQL {
  const { sql: text, params } = new PgDialect().sqlToQuery(query);
  return params.length === 0 ? sql.raw(text) : query;
}

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
  // Written down as JSON by the database, from rows already in their order: that takes it half as long as object by object.
  const statement = sql`
    SELECT coalesce(json_agg(item), '[]') AS items FROM (
      SELECT ${ITEM}
      FROM (${ids}) page JOIN ${signature} ON ${signature.id} = page.id
        JOIN ${organization} ON ${organization.id} = ${signature.organizationId}
        JOIN ${statementVersion} ON ${statementVersion.id} = ${signature.statementVersionId}
        CROSS JOIN (
          SELECT coalesce(max(number), 0) AS number FROM statement_version
          WHERE campaign_id = ${scope.campaignId} AND kind = 'material'
        ) in_force
      ORDER BY page.position ${sql.raw(isBackwards ? 'DESC' : 'ASC')}
    ) item`;
  const answer = await (isUsual(query) ? executePrepared(db, statement) : db.execute(statement));
  const [row] = rowsOf<{ items: Signatory[] }>(answer);
  const found = row?.items ?? [];
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

/** Planning takes several times as long as reading such a page. Words decide by themselves how they are best looked for. */
const isUsual = ({ q, page, pageSize }: SignatoryQuery): boolean =>
  wordsOf(q).length === 0 && page === 1 && pageSize === SIGNATORY_PAGE_SIZE;
