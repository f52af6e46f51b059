import { type SQL, sql } from 'drizzle-orm';
import type { Db } from '../db/connection.ts';
import { rowsOf } from '../db/rows.ts';
import { signature } from '../db/schema/index.ts';

/** The words of a search, all of which must be there. */
export const wordsOf = (q: string): string[] => q.split(/\s+/).filter((word) => word !== '');

/** `%`, `_` and `\` mean themselves. Escaped after unaccenting, which turns their full-width twins into them. */
const contains = (word: string): SQL =>
  sql`'%' || regexp_replace(immutable_unaccent(lower(${word}::text)), '([\\\\%_])', '\\\\\\1', 'g') || '%'`;

const both = (conditions: readonly SQL[]): SQL => sql.join([...conditions], sql` AND `);
const any = (conditions: readonly SQL[]): SQL => sql`(${sql.join([...conditions], sql` OR `)})`;
const has = (text: SQL, words: readonly string[]): SQL[] => words.map((word) => sql`${text} LIKE ${contains(word)}`);

const ENTRY = sql`o.search`;
const PERSON = sql`r.search`;
const HEAD = sql`${signature.searchHead}`;

/** Words of which each is in the organisation's names or the representative's, and some in the latter. */
const aboutPerson = (words: readonly string[]): SQL =>
  both([any(has(PERSON, words)), ...words.map((word) => any([...has(ENTRY, [word]), ...has(PERSON, [word])]))]);

/** Ids of the signatures, of whatever campaign, that the words mean: right for rare words, from the trigram indexes. */
export function matchingIds(words: readonly string[], mayReadContact: boolean): SQL {
  const byEntry = sql`SELECT s.id FROM organization o JOIN signature s ON s.organization_id = o.id
    WHERE ${both(has(ENTRY, words))}`;
  return mayReadContact ? sql`${byEntry} UNION ${idsByPerson(words)}` : byEntry;
}

const idsByPerson = (words: readonly string[]): SQL => sql`
  SELECT s.id FROM representative r JOIN signature s ON s.representative_id = r.id
    JOIN organization o ON o.id = s.organization_id
  WHERE ${aboutPerson(words)}`;

/** For a walk over `signature` in its order: the words are in what the signature carries of its organisation's names. */
export const inHead = (words: readonly string[]): SQL => both(has(HEAD, words));

/** Ids of those that `inHead` may miss: where the names are longer than the head, or a representative is meant. */
export function idsBesideHead(words: readonly string[], mayReadContact: boolean): SQL {
  const byLongNames = sql`SELECT s.id FROM organization o
    CROSS JOIN LATERAL (SELECT id FROM signature WHERE organization_id = o.id OFFSET 0) s
    WHERE length(o.search) > 300 AND ${both(has(ENTRY, words))}`;
  return mayReadContact ? sql`${byLongNames} UNION ${idsByPerson(words)}` : byLongNames;
}

/** `inHead`, or a representative's name that is as common: looked up row by row, for there soon are enough. */
export const inHeadOrPerson = (words: readonly string[]): SQL =>
  both(
    words.map(
      (word) => sql`(${both(has(HEAD, [word]))} OR EXISTS (SELECT 1 FROM representative r
        WHERE r.id = ${signature.representativeId} AND ${both(has(PERSON, [word]))}))`,
    ),
  );

/** How one looks for words: `rare` ones in the trigram indexes, `common` ones by walking the list in its order. */
export type Rarity = 'rare' | 'common' | 'commonPerson';

const FEW = 3000;

/** As the planner's statistics have it: a guess costs a few milliseconds less than looking, and only time hangs on it. */
export async function rarityOf(db: Db, words: readonly string[], mayReadContact: boolean): Promise<Rarity> {
  if (mayReadContact) {
    const people = await guess(db, sql`SELECT 1 FROM representative r WHERE ${any(has(PERSON, words))}`);
    if (people > FEW) return 'commonPerson';
  }
  // Without three letters in a row there are no trigrams to look up.
  if (words.every((word) => word.length < 3)) return 'common';
  const entries = await guess(db, sql`SELECT 1 FROM organization o WHERE ${both(has(ENTRY, words))}`);
  return entries > FEW ? 'common' : 'rare';
}

/** Rows that the planner expects. */
async function guess(db: Db, query: SQL): Promise<number> {
  const [row] = rowsOf<{ 'QUERY PLAN': unknown }>(await db.execute(sql`EXPLAIN (FORMAT JSON) ${query}`));
  const answer = row?.['QUERY PLAN'];
  const [plan] = (typeof answer === 'string' ? JSON.parse(answer) : answer) as { Plan: { 'Plan Rows': number } }[];
  return plan?.Plan['Plan Rows'] ?? 0;
}
