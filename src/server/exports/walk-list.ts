import { and, asc, desc, type SQL, sql } from 'drizzle-orm';
import type { ExportQuery, Walk } from '../../domain/exports/ordered-export.ts';
import type { Locale } from '../../domain/locale/locale.ts';
import type { Db, Tx } from '../db/connection.ts';
import { signature } from '../db/schema/index.ts';
import { conditionsOf, type FilterScope } from '../signatories/filter-signatories.ts';
import { groupingOf } from '../signatories/order-signatories.ts';

export function beginWalk(query: ExportQuery, locale: Locale): Walk {
  return { groups: [...(groupingOf(query, query, locale)?.values ?? [null])], after: null };
}

/** The next ids of the walk, none only at its end, and where it goes on; `null`: nowhere. */
export async function nextOfWalk(
  db: Db | Tx,
  scope: FilterScope,
  query: ExportQuery,
  { groups, after }: Walk,
  limit: number,
): Promise<{ ids: string[]; walk: Walk | null }> {
  let last = after;
  for (const [index, group] of groups.entries()) {
    const rows = await readPage(db, scope, query, { group, after: last }, limit);
    const [ids, end] = [rows.map(({ id }) => id), rows.at(-1)];
    if (end && rows.length === limit) return { ids, walk: { groups: groups.slice(index), after: end } };
    const rest = groups.slice(index + 1);
    last = null;
    if (end) return { ids, walk: rest.length === 0 ? null : { groups: rest, after: null } };
  }
  return { ids: [], walk: null };
}

interface Place {
  group: string | null;
  after: Walk['after'];
}

async function readPage(db: Db | Tx, scope: FilterScope, query: ExportQuery, { group, after }: Place, limit: number) {
  // Within a group names always run from A to Z.
  const backwards = group === null && query.dir === 'desc';
  const keys =
    query.sort === 'signedOn'
      ? [signature.signedOn, signature.sortName, signature.id]
      : [signature.sortName, signature.id];
  return db
    .select({ day: signature.signedOn, name: signature.sortName, id: signature.id })
    .from(signature)
    .where(and(...conditionsOf(scope, query), within(query, group), after ? past(query, after, backwards) : undefined))
    .orderBy(...keys.map((key) => (backwards ? desc(key) : asc(key))))
    .limit(limit);
}

function within(query: ExportQuery, group: string | null): SQL | undefined {
  const column = groupingOf(query, query, 'en')?.column;
  return column === undefined || group === null ? undefined : sql`${column} = ${group}`;
}

function past({ sort }: ExportQuery, { day, name, id }: NonNullable<Walk['after']>, backwards: boolean): SQL {
  const beyond = backwards ? sql`<` : sql`>`;
  if (sort === 'signedOn')
    return sql`(${signature.signedOn}, ${signature.sortName}, ${signature.id}) ${beyond} (${day}::date, ${name}, ${id}::uuid)`;
  return sql`(${signature.sortName}, ${signature.id}) ${beyond} (${name}, ${id}::uuid)`;
}
