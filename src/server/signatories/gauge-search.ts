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
  /** Words that no person's name has, as far as that was soon told. */
  inNoPerson: ReadonlySet<string>;
  /** Words that none of the names has that are longer than what a signature carries. */
  inNoLongName: ReadonlySet<string>;
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
  // At once: words that many people bear, which change what is to be gauged, are rare in a search.
  const [elsewhere, allLookedUp] = await Promise.all([
    gaugeElsewhere(db, searched),
    searched.words.some(canBeLookedUp) ? gaugeRows(db, searched, searched.words) : undefined,
  ]);
  const wordsThat = (are: (found: Elsewhere) => boolean) =>
    new Set(searched.words.filter((_, at) => are(elsewhere[at] ?? UNKNOWN)));
  const commonInPeople = wordsThat(({ people }) => people * SAMPLED_OF > FEW_PEOPLE);
  const found = {
    commonInPeople,
    inNoPerson: wordsThat(({ anyPerson }) => !anyPerson),
    inNoLongName: wordsThat(({ anyLongName }) => !anyLongName),
  };
  const lookUp = searched.words.filter((word) => !commonInPeople.has(word));
  // Without three letters in a row there is nothing to look up.
  if (!lookUp.some(canBeLookedUp)) return { lookUp: [], ...found };
  const rows = commonInPeople.size === 0 && allLookedUp ? allLookedUp : await gaugeRows(db, searched, lookUp);
  const lookingUp = rows.lookedUp * SAMPLED_OF * LOOKED_UP;
  return { lookUp: lookingUp <= costOfWalking(searched, rows) ? lookUp : [], ...found };
}

const canBeLookedUp = (word: string): boolean => word.length >= 3;

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

/** Where a word is besides what signatures carry. */
interface Elsewhere {
  /** People of the sample who have it in their name. */
  people: number;
  anyPerson: boolean;
  anyLongName: boolean;
}

const UNKNOWN: Elsewhere = { people: 0, anyPerson: true, anyLongName: true };

/** What most words are not: a row that need not be looked for elsewhere too is told in three quarters of the time. */
async function gaugeElsewhere(db: Db, { words, mayReadContact }: Searched): Promise<Elsewhere[]> {
  const each = words.map((word) => {
    const people = mayReadContact ? sql`(SELECT count(*) FROM sampled WHERE ${has(sql`search`, word)})` : sql`0`;
    return sql`json_build_object('people', ${people},
      'anyPerson', ${mayReadContact ? anyPerson(word, people) : sql`false`},
      'anyLongName', (SELECT count(*) FROM organization WHERE length(search) > 300 AND ${has(sql`search`, word)}) > 0)`;
  });
  const { found } = onlyRow(
    rowsOf<{ found: Elsewhere[] }>(
      await db.execute(sql`
        WITH sampled AS MATERIALIZED (SELECT search FROM representative WHERE ${IN_SAMPLE})
        SELECT json_build_array(${sql.join(each, sql`, `)}) AS found`),
    ),
  );
  return found;
}

/** Counted, since whether there is any would be looked for in the table, on the chance of meeting one soon. */
const anyPerson = (word: string, inSample: SQL): SQL =>
  canBeLookedUp(word)
    ? sql`CASE WHEN ${inSample} > 0 THEN true
        ELSE (SELECT count(*) FROM representative WHERE ${has(sql`search`, word)}) > 0 END`
    : sql`true`;
