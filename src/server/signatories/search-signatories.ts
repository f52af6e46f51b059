import { type SQL, sql } from 'drizzle-orm';
import { signature } from '../db/schema/index.ts';

/** The words of a search, all of which must be there. */
export const wordsOf = (q: string): string[] => [...new Set(q.split(/\s+/).filter((word) => word !== ''))];

/** `%`, `_` and `\` mean themselves. Escaped after unaccenting, which turns their full-width twins into them. */
const contains = (word: string): SQL =>
  sql`'%' || regexp_replace(immutable_unaccent(lower(${word}::text)), '([\\\\%_])', '\\\\\\1', 'g') || '%'`;

export const allOf = (conditions: readonly SQL[]): SQL => sql.join([...conditions], sql` AND `);
export const anyOf = (conditions: readonly SQL[]): SQL => sql`(${sql.join([...conditions], sql` OR `)})`;
/** That a text has the word, however it is written. */
export const has = (text: SQL, word: string): SQL => sql`${text} LIKE ${contains(word)}`;
export const hasAll = (text: SQL, words: readonly string[]): SQL => allOf(words.map((word) => has(text, word)));

/** What the signature carries of its organisation's names: all of them, but for the longest. */
export const HEAD = sql`${signature.searchHead}`;
const ENTRY = sql`o.search`;
const PERSON = sql`r.search`;

/** Words of which each is in the organisation's names or the representative's, and some in the latter. */
const aboutPerson = (words: readonly string[]): SQL =>
  allOf([
    anyOf(words.map((word) => has(PERSON, word))),
    ...words.map((word) => anyOf([has(ENTRY, word), has(PERSON, word)])),
  ]);

/** Ids of the signatures, of whatever campaign, that the words mean, from the trigram indexes. */
export function matchingIds(words: readonly string[], mayReadContact: boolean): SQL {
  const byEntry = sql`SELECT s.id FROM organization o JOIN signature s ON s.organization_id = o.id
    WHERE ${hasAll(ENTRY, words)}`;
  return mayReadContact
    ? sql`${byEntry} UNION SELECT s.id FROM representative r JOIN signature s ON s.representative_id = r.id
        JOIN organization o ON o.id = s.organization_id WHERE ${aboutPerson(words)}`
    : byEntry;
}

// Whatever the planner guesses, not by reading all signatures.
const SIGNED_BY_ENTRY = sql`CROSS JOIN LATERAL (SELECT * FROM signature WHERE organization_id = o.id OFFSET 0) signature`;
const SIGNED_BY_PERSON = sql`CROSS JOIN LATERAL (SELECT * FROM signature WHERE representative_id = r.id OFFSET 0) signature
  JOIN organization o ON o.id = signature.organization_id`;

/** The same as rows: what a query asks of `signature` is asked of each that the words mean. */
export function matches(words: readonly string[], mayReadContact: boolean, columns: SQL, conditions: SQL): SQL {
  const byEntry = sql`SELECT ${columns} FROM organization o ${SIGNED_BY_ENTRY} WHERE ${hasAll(ENTRY, words)} AND ${conditions}`;
  return mayReadContact
    ? sql`${byEntry} UNION SELECT ${columns} FROM representative r ${SIGNED_BY_PERSON}
        WHERE ${aboutPerson(words)} AND ${conditions}`
    : byEntry;
}

/** Where else than in what a signature carries a word has to be looked for. */
export interface Elsewhere {
  inLongNames: boolean;
  inPeople: 'none' | 'few' | 'many';
}

/**
 * For a walk over `signature` in its order: that a row has the word. What most rows need not is looked up once for all of
 * them where it is little (names longer than what a signature carries, and people with the word), else row by row. Asks
 * nothing of a row that is not in the index one walks along.
 */
export function rowHas(word: string, { inLongNames, inPeople }: Elsewhere): SQL {
  return anyOf([
    has(HEAD, word),
    ...(inLongNames ? [hasInLongNames(word)] : []),
    ...(inPeople === 'few' ? [isOfFewPeople(word)] : []),
    ...(inPeople === 'many' ? [personHas(word)] : []),
  ]);
}

const hasInLongNames = (word: string): SQL => sql`${signature.id} IN (SELECT s.id FROM organization o
  CROSS JOIN LATERAL (SELECT id FROM signature WHERE organization_id = o.id OFFSET 0) s
  WHERE length(o.search) > 300 AND ${has(ENTRY, word)})`;

const isOfFewPeople = (word: string): SQL => sql`${signature.id} IN (SELECT s.id FROM representative r
  CROSS JOIN LATERAL (SELECT id FROM signature WHERE representative_id = r.id OFFSET 0) s WHERE ${has(PERSON, word)})`;

const personHas = (word: string): SQL => sql`EXISTS (SELECT 1 FROM signature s
  JOIN representative r ON r.id = s.representative_id WHERE s.id = ${signature.id} AND ${has(PERSON, word)})`;
