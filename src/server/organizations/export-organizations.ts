import { and, asc, inArray, isNotNull, isNull } from 'drizzle-orm';
import type { CountryLabels } from '../../domain/locale/country-labels.ts';
import type { Locale } from '../../domain/locale/locale.ts';
import {
  ORGANIZATION_COLUMNS,
  type OrganizationColumn,
  organizationWords,
} from '../../domain/locale/organization-words.ts';
import type { OrganizationFilter } from '../../domain/organizations/organization-list.ts';
import { BYTE_ORDER_MARK, csvLines } from '../csv/csv.ts';
import type { Db } from '../db/connection.ts';
import { organization, representative } from '../db/schema/index.ts';
import { registryWhere, SORT_NAME } from './filter-organizations.ts';
import { beyond, withSignatures } from './list-organizations.ts';

const ROWS_AT_ONCE = 500;

export interface ExportScope {
  campaignId: string;
  /** Whether the file may hold addresses. */
  mayReadContact: boolean;
  /** What the campaign calls countries. */
  countryLabels: CountryLabels;
}

/** The filtered registry as CSV, page by page in the order of the list: a long one is never held as one text. */
export async function* exportOrganizations(
  db: Db,
  scope: ExportScope,
  filter: OrganizationFilter,
  locale: Locale,
): AsyncGenerator<string> {
  const words = organizationWords(locale, scope.countryLabels);
  const columns = ORGANIZATION_COLUMNS.filter((column) => column !== 'emails' || scope.mayReadContact);
  yield BYTE_ORDER_MARK + csvLines([columns.map((column) => words.column[column])]);
  let after: string | undefined;
  do {
    const cells = await pageOf(db, scope, filter, locale, after);
    if (cells.length > 0) yield csvLines(cells.map(({ cell }) => columns.map((column) => cell[column])));
    after = cells.length === ROWS_AT_ONCE ? cells.at(-1)?.id : undefined;
  } while (after !== undefined);
}

async function pageOf(
  db: Db,
  { campaignId, mayReadContact, countryLabels }: ExportScope,
  filter: OrganizationFilter,
  locale: Locale,
  after?: string,
) {
  const rows = await db
    .select({
      id: organization.id,
      name: organization.name,
      acronym: organization.acronym,
      aliases: organization.aliases,
      formerNames: organization.formerNames,
      country: organization.country,
      type: organization.type,
      website: organization.website,
      tags: organization.tags,
    })
    .from(organization)
    .where(and(registryWhere(db, campaignId, filter), after === undefined ? undefined : await beyond(db, after)))
    .orderBy(asc(SORT_NAME), asc(organization.id))
    .limit(ROWS_AT_ONCE);
  const signed = new Map((await withSignatures(db, campaignId, rows)).map((row) => [row.id, row]));
  const addresses = mayReadContact
    ? await readAddressesOf(
        db,
        rows.map(({ id }) => id),
      )
    : new Map<string, string[]>();
  const words = organizationWords(locale, countryLabels);
  return rows.map((row) => {
    const { signature, earlier = [] } = signed.get(row.id) ?? {};
    const cell: Record<OrganizationColumn, string> = {
      name: row.name,
      acronym: row.acronym ?? '',
      aliases: row.aliases.join('; '),
      formerNames: row.formerNames.join('; '),
      country: words.country(row.country),
      countryCode: row.country,
      type: words.orgType[row.type],
      website: row.website ?? '',
      tags: row.tags.join('; '),
      signed: signature ? words.signatureState[signature.state] : '',
      earlier: earlier.join('; '),
      emails: (addresses.get(row.id) ?? []).join('; '),
    };
    return { id: row.id, cell };
  });
}

async function readAddressesOf(db: Db, ids: string[]): Promise<Map<string, string[]>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ organizationId: representative.organizationId, email: representative.email })
    .from(representative)
    .where(
      and(
        inArray(representative.organizationId, ids),
        isNotNull(representative.email),
        isNull(representative.erasedAt),
      ),
    )
    .orderBy(asc(representative.createdAt), asc(representative.id));
  return new Map(
    [...Map.groupBy(rows, ({ organizationId }) => organizationId)].map(([id, those]) => [
      id,
      [...new Set(those.map(({ email }) => email ?? ''))],
    ]),
  );
}
