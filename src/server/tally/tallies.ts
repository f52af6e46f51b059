import { type SQL, sql } from 'drizzle-orm';
import { INDIVIDUAL } from '../../domain/signatories/individual.ts';
import { keysOf } from './counted-sql.ts';

/** One table of counts: what its rows are told apart by, besides the campaign, and how cells become such rows. */
export interface Tally {
  table: string;
  /** What an operator reads. */
  name: string;
  keys: readonly string[];
  /** Rows of (campaign_id, ...keys, n) of rows as the tail has them. */
  rowsOf(cells: SQL): SQL;
}

const plain = (table: string, name: string, keys: readonly string[]): Tally => ({
  ...{ table, name, keys },
  rowsOf: (cells) => sql`SELECT campaign_id, ${columns(keys)}, delta AS n FROM (${cells}) cell`,
});

/** Every table that the tail is folded into, each a sum over the same cells. */
export const TALLIES: readonly Tally[] = [
  plain('signature_tally', 'the tally of all cells', [
    'country',
    'type',
    'state',
    'version',
    'declined',
    'reserves',
    'channel',
  ]),
  plain('signature_tally_group', 'the tally by country and type', ['country', 'type', 'state', 'version', 'declined']),
  {
    table: 'signature_tally_key',
    name: 'the tally by channel and reservation',
    keys: ['kind', 'key', 'country', 'individual', 'state'],
    rowsOf: keysOf,
  },
  plain('signature_tally_day', 'the tally by day, country and type', ['day', 'country', 'type', 'state']),
  {
    table: 'signature_tally_total',
    name: 'the tally by day',
    keys: ['day', 'individual', 'state'],
    rowsOf: (cells) =>
      sql`SELECT campaign_id, day, type = ${INDIVIDUAL} AS individual, state, delta AS n FROM (${cells}) cell`,
  },
];

export const columns = (names: readonly string[], table?: string): SQL =>
  sql.join(
    names.map((name) => (table ? sql`${sql.identifier(table)}.${sql.identifier(name)}` : sql.identifier(name))),
    sql`, `,
  );

/** Cells summed to the rows of one tally: (campaign_id, ...keys, count), none of them 0. */
export const summed = ({ keys, rowsOf }: Tally, cells: SQL): SQL => sql`
  SELECT campaign_id, ${columns(keys)}, sum(n)::int AS count FROM (${rowsOf(cells)}) part
  GROUP BY campaign_id, ${columns(keys)} HAVING sum(n) <> 0`;
