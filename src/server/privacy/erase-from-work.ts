import { sql } from 'drizzle-orm';
import { type Identity, scrub } from '../../domain/privacy/scrub.ts';
import { escapeLike } from '../audit/routes.ts';
import type { Tx } from '../db/connection.ts';
import { rowsOf } from '../db/rows.ts';
import type { Person } from './find-person.ts';

/**
 * Where work on lists keeps what was there before, so that it can be undone, and where colleagues keep a filter: table,
 * key and column. What is undone later brings everything back but the person.
 */
const KEPT = [
  { table: 'bulk_act', column: 'params', type: 'jsonb' },
  { table: 'bulk_act', column: 'selection', type: 'jsonb' },
  { table: 'bulk_act_item', column: 'before', type: 'jsonb' },
  { table: 'organization_merge', column: 'record', type: 'jsonb' },
  { table: 'saved_view', column: 'query', type: 'text' },
  { table: 'saved_view', column: 'name', type: 'text' },
] as const;

export async function eraseFromWork(tx: Tx, person: Person): Promise<void> {
  for (const { table, column, type } of KEPT) {
    const [name, at] = [sql.identifier(table), sql.identifier(column)];
    const patterns = textsOf(person).map((text) => sql`${at}::text ILIKE ${`%${escapeLike(text)}%`}`);
    if (patterns.length === 0) continue;
    const found = rowsOf<{ place: string; value: unknown }>(
      await tx.execute(
        sql`SELECT ctid::text AS place, ${at} AS value FROM ${name} WHERE ${sql.join(patterns, sql` OR `)} FOR UPDATE`,
      ),
    );
    for (const { place, value } of found) {
      const stored =
        type === 'jsonb'
          ? sql`${JSON.stringify(scrub(value, person))}::jsonb`
          : sql`${asText(String(value), person)}::text`;
      await tx.execute(sql`UPDATE ${name} SET ${at} = ${stored} WHERE ctid = ${place}::tid`);
    }
  }
}

/** Both as people write it and as it stands in an address: `lucia%40red.example`. */
function textsOf({ name, email }: Identity): string[] {
  const texts = [email ?? '', name.trim()].filter((text) => text.length > 3);
  return [...new Set(texts.flatMap((text) => [text, new URLSearchParams({ q: text }).toString().slice(2)]))];
}

/** A filter is kept as the search string of an address. */
function asText(value: string, person: Identity): string {
  if (!value.includes('=')) return scrub(value, person);
  const kept = new URLSearchParams();
  for (const [key, text] of new URLSearchParams(value)) kept.append(key, scrub(text, person));
  return kept.toString();
}
