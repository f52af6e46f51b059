import { type SQL, sql } from 'drizzle-orm';
import {
  LEDGER_PAGE_SIZE,
  type Ledger,
  type LedgerFilter,
  type LedgerQuery,
  type LedgerRow,
} from '../../domain/deliveries/delivery.ts';
import { canActOn } from '../../domain/deliveries/delivery-acts.ts';
import type { DeliveryChannel, ReplyOutcome } from '../../domain/deliveries/delivery-state.ts';
import { LEDGER_STATES, type LedgerState } from '../../domain/deliveries/ledger-state.ts';
import { reasonOf, withoutAddresses } from '../../domain/deliveries/smtp-answer.ts';
import type { LetterState } from '../../domain/letters/letter-state.ts';
import type { Locale } from '../../domain/locale/locale.ts';
import type { Db, Tx } from '../db/connection.ts';
import { rowsOf } from '../db/rows.ts';
import { readOffices } from '../officials/read-offices.ts';
import { filteredBy, type LedgerScope, ledgerOrder, ledgerRows } from './ledger-sql.ts';

export interface Reader extends LedgerScope {
  mayReadContact: boolean;
}

/** The ledger of a letter, or of all letters that went out, page by page. */
export async function readLedger(db: Db | Tx, reader: Reader, { page, ...filter }: LedgerQuery): Promise<Ledger> {
  const items = await readLedgerRows(db, reader, filter, LEDGER_PAGE_SIZE, (page - 1) * LEDGER_PAGE_SIZE);
  const all = rowsOf<{ state: LedgerState; country: string; rows: number; replied: number; overdue: number }>(
    await db.execute(sql`
      SELECT state, country, count(*)::int AS rows, count("receivedOn")::int AS replied,
        (count(*) FILTER (WHERE overdue))::int AS overdue
      FROM (${ledgerRows(reader)}) row GROUP BY state, country`),
  );
  const [{ total } = { total: 0 }] = rowsOf<{ total: number }>(
    await db.execute(sql`SELECT count(*)::int AS total FROM (${ledgerRows(reader)}) row WHERE ${filteredBy(filter)}`),
  );
  const sum = (of: (row: (typeof all)[number]) => number) => all.reduce((so, row) => so + of(row), 0);
  return {
    ...{ items, total, page, pageSize: LEDGER_PAGE_SIZE },
    counts: Object.fromEntries(
      LEDGER_STATES.map((state) => [state, sum((row) => (row.state === state ? row.rows : 0))]),
    ) as Ledger['counts'],
    replied: sum((row) => row.replied),
    overdue: sum((row) => row.overdue),
    countries: [...new Set(all.map(({ country }) => country))].toSorted(),
  };
}

export async function readLedgerRows(
  db: Db | Tx,
  reader: Reader,
  filter: LedgerFilter | SQL,
  limit: number,
  offset: number,
): Promise<LedgerRow[]> {
  const found = await readRaw(db, reader, 'getSQL' in filter ? filter : filteredBy(filter), limit, offset);
  return withHolders(db, reader, found);
}

/** Rows as they are shown; those that wait are compared with who holds the post today. */
export async function withHolders(db: Db | Tx, reader: Reader, rows: readonly RawRow[]): Promise<LedgerRow[]> {
  const waits = rows.some(({ state }) => state !== 'none' && canActOn('claim', state));
  const offices = waits ? await readOffices(db, reader.campaignId, reader.today) : [];
  const holders = new Map(offices.map(({ id, holder }) => [id, holder?.name ?? '']));
  return rows.map((row) => {
    const isFormer =
      row.state !== 'none' &&
      canActOn('claim', row.state) &&
      holders.has(row.officeId) &&
      holders.get(row.officeId) !== row.holderName;
    return asLedgerRow(row, reader.mayReadContact, isFormer);
  });
}

export interface RawRow {
  letterId: string;
  title: string;
  letterState: LetterState;
  officeId: string;
  country: string;
  titleEn: string;
  titleLocal: string;
  officeLocale: Locale;
  id: string | null;
  holderName: string;
  state: LedgerState;
  channel: DeliveryChannel | null;
  address: string;
  attempts: number;
  notBefore: string | null;
  handedAt: string | null;
  arrivedAt: string | null;
  serverSaid: string;
  note: string;
  version: number;
  messageId: string | null;
  letterHash: string | null;
  pdfHash: string | null;
  receivedOn: string | null;
  outcome: ReplyOutcome | null;
  hasMessage: boolean;
  dueOn: string | null;
  overdue: boolean;
}

const moment = (column: string): SQL =>
  sql.raw(`to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`);

/** Moments and days come as text: what a driver makes of them by itself differs. */
export async function readRaw(db: Db | Tx, scope: LedgerScope, where: SQL, limit: number, offset: number) {
  return rowsOf<RawRow>(
    await db.execute(sql`
      SELECT row.*, ${moment('not_before')} AS "notBefore", ${moment('handed_at')} AS "handedAt",
        ${moment('arrived_at')} AS "arrivedAt", to_char("receivedOn", 'YYYY-MM-DD') AS "receivedOn",
        to_char("dueOn", 'YYYY-MM-DD') AS "dueOn"
      FROM (${ledgerRows(scope)}) row WHERE ${where} ORDER BY ${ledgerOrder} LIMIT ${limit} OFFSET ${offset}`),
  );
}

function asLedgerRow(row: RawRow, mayReadContact: boolean, formerHolder: boolean): LedgerRow {
  const { letterId, title, letterState, officeId, country, titleEn, titleLocal, officeLocale } = row;
  return {
    letter: { id: letterId, title, state: letterState },
    office: { id: officeId, country, titleEn, titleLocal, locale: officeLocale },
    holderName: row.holderName,
    formerHolder,
    state: row.state,
    channel: row.channel,
    ...(mayReadContact ? { address: row.address } : {}),
    attempts: row.attempts,
    notBefore: row.notBefore,
    handedAt: row.handedAt,
    arrivedAt: row.arrivedAt,
    serverSaid: mayReadContact ? row.serverSaid : withoutAddresses(row.serverSaid),
    reason: row.serverSaid === '' ? null : reasonOf(row.serverSaid),
    note: row.note,
    dueOn: row.dueOn,
    overdue: row.overdue,
    reply: row.receivedOn && row.outcome ? { receivedOn: row.receivedOn, outcome: row.outcome } : null,
    hasMessage: row.hasMessage,
    version: row.version,
  };
}
