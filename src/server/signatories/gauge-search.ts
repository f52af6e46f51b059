import { type SQL, sql } from 'drizzle-orm';
import type { Db } from '../db/connection.ts';
import { onlyRow, rowsOf } from '../db/rows.ts';
import { IN_SAMPLE, SAMPLED_OF, signature } from '../db/schema/index.ts';
import { HEAD, has, hasAll } from './search-signatories.ts';

/** How one looks for words. Each way finds the same; what hangs on the choice is time. */
export interface Way {
  /** Words that are looked up in their index, the others asked of what that leads to; none: along the list in its order. */
  lookUp: readonly string[];
  /** Words that many people's names have. They are not looked up: that led to all who have them. */
  commonInPeople: ReadonlySet<string>;
}

/** The list that is searched, without the search. */
export interface Searched {
  words: readonly string[];
  mayReadContact: boolean;
  campaignId: string;
  /** That a row comes after the place where the page begins, if it begins at one and that is soon told. */
  beyond: SQL | undefined;
  /** That the filters let a row through. */
  passes: SQL;
  /** The order, where it is of names or days. */
  order: SQL | undefined;
  /** Whether all that a walk looks at is in the index it walks along. */
  inIndexAlone: boolean;
  take: number;
}

/** Microseconds of a row, measured at a million signatures: looked up, met in an index, and met in the table. */
const LOOKED_UP = 5.5;
const IN_INDEX = 0.3;
const IN_TABLE = 5;
/** As many people are looked up before a walk. */
const FEW_PEOPLE = 3000;

/**
 * What each way would cost, from a sample of the rows: how many have the words, and how far one would walk. Statistics know
 * neither that words go together, nor that in a list by name they come together.
 */
export async function gaugeSearch(db: Db, searched: Searched): Promise<Way> {
  const { words, mayReadContact } = searched;
  const people = mayReadContact ? await gaugePeople(db, words) : words.map(() => 0);
  const commonInPeople = new Set(words.filter((_, at) => (people[at] ?? 0) * SAMPLED_OF > FEW_PEOPLE));
  const lookUp = words.filter((word) => !commonInPeople.has(word));
  // Without three letters in a row there is nothing to look up.
  if (!lookUp.some((word) => word.length >= 3)) return { lookUp: [], commonInPeople };
  const rows = await gaugeRows(db, searched, lookUp);
  const lookingUp = rows.lookedUp * SAMPLED_OF * LOOKED_UP;
  return { lookUp: lookingUp <= costOfWalking(searched, rows) ? lookUp : [], commonInPeople };
}

/** As far as the first of the sample that has the words; where the order is not known, as if they were spread evenly. */
function costOfWalking({ inIndexAlone, take }: Searched, { beyond, passing, hits, first }: Rows): number {
  const met = first ?? (hits > 0 ? (take * passing) / (hits * SAMPLED_OF) : passing);
  // Along the index of names one also meets what the filters do not let through.
  const each = inIndexAlone && passing > 0 ? (IN_INDEX * beyond) / passing : IN_TABLE;
  return met * SAMPLED_OF * each;
}

interface Rows {
  beyond: number;
  passing: number;
  /** With all words that would be looked up, wherever they are. */
  lookedUp: number;
  /** With all words, among those that the page could hold. */
  hits: number;
  /** How many the page would pass before the first of them. */
  first: number | null;
}

async function gaugeRows(db: Db, searched: Searched, lookUp: readonly string[]): Promise<Rows> {
  const { words, campaignId, beyond = sql`true`, passes, order } = searched;
  const place = order ? sql`row_number() OVER (PARTITION BY passes ORDER BY ${order})` : sql`NULL::bigint`;
  return onlyRow(
    rowsOf<Rows>(
      await db.execute(sql`
        WITH sampled AS (
          SELECT ${signature.sortName}, ${signature.signedOn}, ${signature.id}, ${HEAD} AS head,
            ${beyond} AS beyond, (${beyond} AND ${passes}) AS passes
          FROM ${signature} WHERE ${signature.campaignId} = ${campaignId} AND ${IN_SAMPLE}
        ), placed AS (SELECT *, (passes AND ${hasAll(sql`head`, words)}) AS hit, ${place} AS place FROM sampled)
        SELECT count(*) FILTER (WHERE beyond)::int AS beyond, count(*) FILTER (WHERE passes)::int AS passing,
          count(*) FILTER (WHERE ${hasAll(sql`head`, lookUp)})::int AS "lookedUp", count(*) FILTER (WHERE hit)::int AS hits,
          (min(place) FILTER (WHERE hit))::int AS first
        FROM placed`),
    ),
  );
}

/** How many people of the sample have each word in their name. */
async function gaugePeople(db: Db, words: readonly string[]): Promise<number[]> {
  const counts = words.map((word) => sql`count(*) FILTER (WHERE ${has(sql`search`, word)})`);
  const { each } = onlyRow(
    rowsOf<{ each: number[] }>(
      await db.execute(sql`
        SELECT json_build_array(${sql.join(counts, sql`, `)}) AS each FROM representative WHERE ${IN_SAMPLE}`),
    ),
  );
  return each;
}
