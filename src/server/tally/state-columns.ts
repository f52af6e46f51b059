import { type SQL, sql } from 'drizzle-orm';
import { SIGNATURE_STATES, type SignatureState } from '../../domain/signatories/signature-state.ts';

/*
 * Signatures are counted in two shapes. Tall, as events tell them: a row for each state, named in `state`. Wide, as tallies
 * keep them: a column for each state, so that there is little to read. Here one becomes the other.
 */

export const columns = (names: readonly string[], table?: string): SQL =>
  sql.join(
    names.map((name) => (table ? sql`${sql.identifier(table)}.${sql.identifier(name)}` : sql.identifier(name))),
    sql`, `,
  );

/** A state's name as a constant of the statement; one of ours, never one that somebody gave. */
const word = (state: SignatureState): SQL => sql.raw(`'${state}'`);

/** Something for each state's column, in the order in which tallies have them. */
export const eachState = (one: (column: SQL, state: SignatureState) => SQL): SQL =>
  sql.join(
    SIGNATURE_STATES.map((state) => one(sql`${sql.identifier(state)}`, state)),
    sql`, `,
  );

/** The columns that count in a wide row. */
export const STATE_COLUMNS = eachState((column) => column);

/** For `SELECT` over tall rows: the columns that make each of them a wide one. */
export const spread = (count: SQL): SQL =>
  eachState((column, state) => sql`CASE state WHEN ${word(state)} THEN ${count} ELSE 0 END AS ${column}`);

/** For `FROM`, beside wide rows: the tall rows that each of them holds, `side`, of those states in which there is anybody. */
export const GATHERED: SQL = sql`LATERAL (
  SELECT state, n FROM (VALUES ${eachState((column, state) => sql`(${word(state)}, ${column})`)}) AS every(state, n) WHERE n <> 0
) side`;

/** How many a wide row counts in these states. */
export const sumOf = (states: readonly SignatureState[]): SQL =>
  sql.join(
    states.map((state) => sql.identifier(state)),
    sql` + `,
  );

/** Whether a wide row counts nobody in any state. */
export const countsNobody = (table: string): SQL =>
  sql`(${columns(SIGNATURE_STATES, table)}) = (${eachState(() => sql`0`)})`;
