import { and, eq, inArray } from 'drizzle-orm';
import { withoutAddresses } from '../../domain/access/without-addresses.ts';
import type { Locale } from '../../domain/locale/locale.ts';
import { enSignatoryWords } from '../../domain/locale/signatory-words.en.ts';
import { esSignatoryWords } from '../../domain/locale/signatory-words.es.ts';
import { ptSignatoryWords } from '../../domain/locale/signatory-words.pt.ts';
import { EXPORT_COLUMNS, type ExportColumn, type SignatoryWords } from '../../domain/locale/signatory-words.ts';
import type { SignatoryFilter, SignatoryQuery } from '../../domain/signatories/signatory-list.ts';
import { BYTE_ORDER_MARK, csvLines } from '../csv/csv.ts';
import type { Db } from '../db/connection.ts';
import { organization, representative, signature, statementVersion } from '../db/schema/index.ts';
import { conditionsOf, type FilterScope } from './filter-signatories.ts';
import { signatoryColumns } from './list-signatories.ts';
import { orderOf } from './order-signatories.ts';

const WORDS: Record<Locale, SignatoryWords> = { en: enSignatoryWords, es: esSignatoryWords, pt: ptSignatoryWords };

const ROWS_AT_ONCE = 500;

export type ExportQuery = SignatoryFilter & Pick<SignatoryQuery, 'sort' | 'dir'>;

/**
 * The filtered signatories as CSV (RFC 4180, UTF-8 with BOM), piece by piece: a long roster is never held as one text.
 * Which rows and in what order is settled before the first piece, so that none is missed or doubled while others
 * write, and a question the database refuses is answered as such instead of a file cut off.
 */
export async function exportSignatories(
  db: Db,
  scope: FilterScope,
  query: ExportQuery,
  locale: Locale,
): Promise<AsyncGenerator<string>> {
  return piecesOf(db, scope, await idsOf(db, scope, query, locale), locale);
}

async function* piecesOf(db: Db, scope: FilterScope, ids: string[], locale: Locale): AsyncGenerator<string> {
  const columns = EXPORT_COLUMNS.filter((column) => column !== 'email' || scope.mayReadContact);
  yield BYTE_ORDER_MARK + csvLines([columns.map((column) => WORDS[locale].column[column])]);
  for (let start = 0; start < ids.length; start += ROWS_AT_ONCE) {
    const chunk = ids.slice(start, start + ROWS_AT_ONCE);
    const rows = await rowsOf(db, scope, chunk);
    const readable = scope.mayReadContact ? rows : withoutAddresses(rows);
    const cells = new Map(readable.map((row) => [row.id, cellsOf(row, locale)]));
    const found = chunk.flatMap((id) => cells.get(id) ?? []);
    if (found.length > 0) yield csvLines(found.map((cell) => columns.map((column) => cell[column])));
  }
}

async function idsOf(db: Db, scope: FilterScope, query: ExportQuery, locale: Locale): Promise<string[]> {
  const rows = await db
    .select({ id: signature.id })
    .from(signature)
    .where(and(...conditionsOf(scope, query)))
    .orderBy(...orderOf(query, locale));
  return rows.map(({ id }) => id);
}

const rowsOf = (db: Db, { mayReadContact }: FilterScope, ids: string[]) =>
  db
    .select({
      ...signatoryColumns,
      website: organization.website,
      locale: signature.locale,
      source: signature.source,
      renewedAt: signature.renewedAt,
      content: statementVersion.content,
      representative: representative.name,
      role: representative.role,
      ...(mayReadContact ? { email: representative.email } : {}),
    })
    .from(signature)
    .innerJoin(organization, eq(organization.id, signature.organizationId))
    .innerJoin(statementVersion, eq(statementVersion.id, signature.statementVersionId))
    .leftJoin(representative, eq(representative.id, signature.representativeId))
    .where(inArray(signature.id, ids));

type Row = Awaited<ReturnType<typeof rowsOf>>[number];

function cellsOf(row: Row, locale: Locale): Record<ExportColumn, string> {
  const { orgType, signatureState, display, consent } = WORDS[locale];
  return {
    name: row.name,
    acronym: row.acronym ?? '',
    country: new Intl.DisplayNames(locale, { type: 'region' }).of(row.country) ?? row.country,
    countryCode: row.country,
    type: orgType[row.type],
    state: signatureState[row.state],
    signedOn: row.signedOn,
    display: display[row.display],
    website: row.website ?? '',
    representative: row.representative ?? '',
    role: row.role ?? '',
    email: row.email ?? '',
    locale: row.locale,
    statement: String(row.statementVersion),
    consent: row.consent === null ? '' : consent[row.consent],
    renewedOn: row.renewedAt?.toISOString().slice(0, 10) ?? '',
    reservations: titlesOf(row, locale),
    source: row.source,
  };
}

/** The demands it does not endorse, as they were published: "4 · Decriminalization". */
function titlesOf({ reserves, content }: Row, locale: Locale): string {
  return content.demands
    .flatMap(({ key, wordings }, index) => {
      if (!reserves.includes(key)) return [];
      const wording = wordings.find((one) => one.locale === locale) ?? wordings[0];
      return `${index + 1} · ${wording?.title ?? key}`;
    })
    .join('; ');
}

/** The pieces as a body. A reader that goes away ends the reading of the database too. */
export function asBody(pieces: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    pull: async (controller) => {
      const { done, value } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    cancel: async () => {
      await pieces.return(undefined);
    },
  });
}
