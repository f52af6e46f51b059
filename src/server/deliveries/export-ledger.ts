import type { LedgerFilter } from '../../domain/deliveries/delivery.ts';
import { LEDGER_COLUMNS, LEDGER_WORDS, type LedgerColumn } from '../../domain/deliveries/ledger-words.ts';
import { withoutAddresses } from '../../domain/deliveries/smtp-answer.ts';
import { type CountryLabels, labelOf } from '../../domain/locale/country-labels.ts';
import type { Locale } from '../../domain/locale/locale.ts';
import { BYTE_ORDER_MARK, csvLines } from '../csv/csv.ts';
import type { Db } from '../db/connection.ts';
import { asUtf8 } from '../exports/as-utf8.ts';
import { workbook } from '../exports/xlsx-format.ts';
import { filteredBy } from './ledger-sql.ts';
import { type RawRow, type Reader, readRaw } from './read-ledger.ts';

export interface LedgerFile extends Reader {
  locale: Locale;
  countryLabels: CountryLabels;
}

const ROWS_AT_ONCE = 500;

/** The filtered ledger as CSV or as a workbook; addresses only for those who may see them. */
export function exportLedger(
  db: Db,
  file: LedgerFile,
  filter: LedgerFilter,
  format: 'csv' | 'xlsx',
): AsyncGenerator<Uint8Array> {
  return format === 'csv' ? asUtf8(asCsv(rows(db, file, filter))) : workbook(rows(db, file, filter));
}

async function* asCsv(all: AsyncIterable<string[]>): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK;
  for await (const row of all) yield csvLines([row]);
}

async function* rows(db: Db, file: LedgerFile, filter: LedgerFilter): AsyncGenerator<string[]> {
  const words = LEDGER_WORDS[file.locale];
  const columns = LEDGER_COLUMNS.filter((column) => column !== 'address' || file.mayReadContact);
  yield columns.map((column) => words.column[column]);
  const names = new Intl.DisplayNames([file.locale], { type: 'region' });
  for (let offset = 0; ; offset += ROWS_AT_ONCE) {
    const found = await readRaw(db, file, filteredBy(filter), ROWS_AT_ONCE, offset);
    for (const row of found) {
      const country = labelOf(file.countryLabels, file.locale, row.country) ?? names.of(row.country) ?? row.country;
      const cells = cellsOf(row, file, country);
      yield columns.map((column) => cells[column]);
    }
    if (found.length < ROWS_AT_ONCE) return;
  }
}

function cellsOf(row: RawRow, { locale, mayReadContact }: LedgerFile, country: string): Record<LedgerColumn, string> {
  const words = LEDGER_WORDS[locale];
  return {
    letter: row.title,
    country,
    countryCode: row.country,
    office: locale === 'en' ? row.titleEn : row.titleLocal,
    holder: row.holderName,
    channel: row.channel === null ? '' : words.channel[row.channel],
    address: row.address,
    state: words.state[row.state],
    attempts: row.id === null ? '' : String(row.attempts),
    arrivedOn: row.arrivedAt?.slice(0, 10) ?? '',
    serverSaid: mayReadContact ? row.serverSaid : withoutAddresses(row.serverSaid),
    note: row.note,
    repliedOn: row.receivedOn ?? '',
    outcome: row.outcome === null ? '' : words.outcome[row.outcome],
    dueOn: row.dueOn ?? '',
    messageId: row.messageId ?? '',
  };
}
