import { and, asc, desc, eq, type SQL, sql } from 'drizzle-orm';
import { Problem } from '../../domain/errors.ts';
import type { Locale } from '../../domain/locale/locale.ts';
import type { SignatoryQuery } from '../../domain/signatories/signatory-list.ts';
import type { Db } from '../db/connection.ts';
import { preparedOnce } from '../db/prepared-once.ts';
import { signature } from '../db/schema/index.ts';
import { conditionsBesideText, type FilterScope } from './filter-signatories.ts';
import { gaugeSearch, type Searched, type Way } from './gauge-search.ts';
import { type Grouping, groupingOf, positionIn } from './order-signatories.ts';
import { type Elsewhere, matches, rowHas, wordsOf } from './search-signatories.ts';

/** Where one stands in a list: the place of a signatory that was seen. */
interface Place {
  id: string;
  country: string;
  type: string;
  state: string;
  signedOn: string;
  sortName: string;
}

/** One walk through the list, forwards or backwards. */
interface Walk {
  grouping: Grouping | undefined;
  sort: SignatoryQuery['sort'];
  /** The way names run within it. */
  way: 'asc' | 'desc';
  from: Place | undefined;
  skip: number;
  take: number;
}

export interface PageOfIds {
  /** A query of (id, position): the page in its order, and one more where the list goes on. */
  ids: SQL;
  isBackwards: boolean;
}

/**
 * Finds a page in the indexes alone, which hold what one sorts and filters by: it costs the same at the start and far down.
 * @throws Problem `not.found` when the signatory beside which the page is meant is no longer there
 */
export async function pageOfSignatories(
  db: Db,
  scope: FilterScope,
  query: SignatoryQuery,
  locale: Locale,
  way?: Partial<Way>,
): Promise<PageOfIds> {
  const isBackwards = query.before !== undefined;
  const at = query.before === 'end' ? undefined : (query.before ?? query.after);
  const grouping = groupingOf(query, query, locale);
  // Within a group names run from A to Z, whichever way the groups do.
  const runs = grouping ? 'asc' : query.dir;
  const walk: Walk = {
    grouping: isBackwards && grouping ? { ...grouping, values: grouping.values.toReversed() } : grouping,
    sort: query.sort,
    way: isBackwards ? (runs === 'asc' ? 'desc' : 'asc') : runs,
    from: at === undefined ? undefined : await placeOf(db, scope, at),
    skip: (query.page - 1) * query.pageSize,
    take: query.pageSize + 1,
  };
  const found = await searched(db, scope, query, walk, way);
  return { ids: sql`SELECT id, row_number() OVER () AS position FROM (${found}) found`, isBackwards };
}

async function placeOf(db: Db, { campaignId }: FilterScope, id: string): Promise<Place> {
  const [found] = await placeById(db).execute({ id, campaignId });
  if (!found) throw new Problem('not.found');
  return found;
}

const placeById = preparedOnce((db) =>
  db
    .select({
      id: signature.id,
      country: signature.country,
      type: signature.type,
      state: signature.state,
      signedOn: signature.signedOn,
      sortName: signature.sortName,
    })
    .from(signature)
    .where(and(eq(signature.id, sql.placeholder('id')), eq(signature.campaignId, sql.placeholder('campaignId'))))
    .prepare('place_of_signatory'),
);

/** The way that costs least, but for what is given. */
async function searched(
  db: Db,
  scope: FilterScope,
  query: SignatoryQuery,
  walk: Walk,
  given?: Partial<Way>,
): Promise<SQL> {
  const conditions = conditionsBesideText(scope, query);
  const words = wordsOf(query.q);
  if (words.length === 0) return walked(walk, conditions);
  const { mayReadContact } = scope;
  const chosen = { ...(await gaugeSearch(db, searchedList(scope, query, walk))), ...given };
  const { lookUp } = chosen;
  const asked = words
    .filter((word) => !lookUp.includes(word))
    .map((word) => rowHas(word, elsewhere(word, chosen, mayReadContact)));
  return lookUp.length === 0
    ? walked(walk, [...conditions, ...asked])
    : fewOf(walk, lookUp, mayReadContact, [...conditions, ...asked]);
}

function elsewhere(
  word: string,
  { commonInPeople, inNoPerson, inNoLongName }: Way,
  mayReadContact: boolean,
): Elsewhere {
  const isInNone = !mayReadContact || inNoPerson.has(word);
  return {
    inLongNames: !inNoLongName.has(word),
    inPeople: isInNone ? 'none' : commonInPeople.has(word) ? 'many' : 'few',
  };
}

function searchedList(scope: FilterScope, query: SignatoryQuery, walk: Walk): Searched {
  const one = (values: readonly unknown[] | undefined): boolean => values?.length === 1;
  return {
    words: wordsOf(query.q),
    mayReadContact: scope.mayReadContact,
    campaignId: scope.campaignId,
    // By group it would take longer to tell of each of the sample than it is worth.
    beyond: walk.grouping ? undefined : beyondOf(walk),
    passes: sql`${and(...conditionsBesideText(scope, query))}`,
    order: walk.grouping ? undefined : orderWithin(walk),
    inIndexAlone: query.sort === 'name' && ![query.country, query.type, query.state].some(one),
    take: walk.skip + walk.take,
  };
}

/** Of a few that the words alone lead to: each is looked up, then sorted. */
function fewOf(walk: Walk, words: readonly string[], mayReadContact: boolean, conditions: readonly SQL[]): SQL {
  const { grouping, sort, skip, take } = walk;
  const columns = sql.join([...keyOf(sort), ...(grouping ? [grouping.column] : [])], sql`, `);
  const found = matches(words, mayReadContact, columns, sql`${and(...conditions, beyondOf(walk))}`);
  return sql`SELECT * FROM (${found}) few ORDER BY ${orderWithin(walk)} ${limited(take, skip)}`;
}

function beyondOf({ from, grouping, way, sort }: Walk): SQL | undefined {
  if (!from) return undefined;
  return grouping ? beyondInGroups(from, grouping, way) : beyondPlace(from, sort, way);
}

function beyondInGroups(from: Place, grouping: Grouping, way: Walk['way']): SQL {
  const here = placeInGroups(from, grouping);
  const place = positionIn(grouping.values, sql`${grouping.column}`);
  return sql`(${place} > ${grouping.values.indexOf(here) + 1}::int
    OR (${grouping.column} = ${here} AND ${beyondPlace(from, 'name', way)}))`;
}

/** By the names that the columns have in a result. */
function orderWithin(walk: Walk): SQL {
  const { grouping, sort } = walk;
  if (!grouping) return byName(walk, sort === 'signedOn');
  return sql`${positionIn(grouping.values, sql`${sql.identifier(grouping.column.name)}`)}, ${byName(walk)}`;
}

const byName = ({ way }: Walk, byDay = false): SQL => {
  const run = sql.raw(way);
  return byDay ? sql`signed_on ${run}, sort_name ${run}, id ${run}` : sql`sort_name ${run}, id ${run}`;
};

function walked(walk: Walk, conditions: readonly SQL[]): SQL {
  const { grouping, from, skip, take } = walk;
  if (!grouping) return sql`${plain(walk, conditions)} ${limited(take, skip)}`;
  if (!from) return sql`${groups(grouping, walk, conditions)} ${limited(take, skip)}`;
  const here = placeInGroups(from, grouping);
  const later = grouping.values.slice(grouping.values.indexOf(here) + 1);
  const rest = sql`${plain(walk, [...conditions, sql`${grouping.column} = ${here}`], grouping)} ${limited(take + skip)}`;
  if (later.length === 0) return sql`SELECT * FROM (${rest}) rest ${limited(take, skip)}`;
  // An append is read in its order and no further than is asked for.
  return sql`SELECT * FROM (
      SELECT * FROM (${rest}) rest UNION ALL SELECT * FROM (${groups({ ...grouping, values: later }, walk, conditions)}) later
    ) appended ${limited(take, skip)}`;
}

const placeInGroups = (from: Place, { column }: Grouping): string => {
  if (column.name === signature.country.name) return from.country;
  return column.name === signature.type.name ? from.type : from.state;
};

/** Each group in turn, from its own stretch of the index; reading ends with the group in which the page ends. */
function groups(grouping: Grouping, walk: Walk, conditions: readonly SQL[]): SQL {
  const { column } = grouping;
  const { take, skip } = walk;
  const within = plain({ ...walk, from: undefined }, [...conditions, sql`${column} = chosen.value`], { column });
  return sql`SELECT one.* FROM unnest(${valuesOf(grouping)}) WITH ORDINALITY AS chosen(value, position)
    CROSS JOIN LATERAL (${within} ${limited(take + skip)}) one`;
}

function plain(walk: Walk, conditions: readonly SQL[], grouping?: Pick<Grouping, 'column'>): SQL {
  const { way, sort, from } = walk;
  const key = keyOf(sort);
  const columns = [...key, ...(grouping ? [grouping.column] : [])];
  return sql`SELECT ${sql.join(columns, sql`, `)} FROM ${signature}
    WHERE ${and(...conditions, from && beyondPlace(from, sort, way))}
    ORDER BY ${sql.join(key.map(way === 'asc' ? asc : desc), sql`, `)}`;
}

const keyOf = (sort: Walk['sort']) =>
  sort === 'signedOn' ? [signature.signedOn, signature.sortName, signature.id] : [signature.sortName, signature.id];

function beyondPlace({ signedOn, sortName, id }: Place, sort: Walk['sort'], way: Walk['way']): SQL {
  const place = sort === 'signedOn' ? sql`${signedOn}::date, ${sortName}, ${id}::uuid` : sql`${sortName}, ${id}::uuid`;
  return sql`(${sql.join(keyOf(sort), sql`, `)}) ${sql.raw(way === 'asc' ? '>' : '<')} (${place})`;
}

/** Of the type that the column has: an index serves no other. */
const valuesOf = ({ column, values }: Grouping): SQL =>
  sql`string_to_array(${values.join(',')}, ',')${column.name === signature.country.name ? sql`::bpchar[]` : sql``}`;

/** Written out, for whoever plans without the values would take them for a tenth of the table. */
const limited = (take: number, skip = 0): SQL => sql.raw(`LIMIT ${take}${skip > 0 ? ` OFFSET ${skip}` : ''}`);
