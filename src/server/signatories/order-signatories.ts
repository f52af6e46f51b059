import { asc, desc, type SQL, sql } from 'drizzle-orm';
import { COUNTRY_CODES } from '../../domain/locale/country-codes.ts';
import type { Locale } from '../../domain/locale/locale.ts';
import { ORG_TYPES } from '../../domain/signatories/org-type.ts';
import type { SignatoryFilter, SignatoryQuery } from '../../domain/signatories/signatory-list.ts';
import { SIGNATURE_STATES } from '../../domain/signatories/signature-state.ts';
import { signature } from '../db/schema/index.ts';

export type Order = Pick<SignatoryQuery, 'sort' | 'dir'>;

/** A list that goes group by group, each sorted by name: the groups that a filter leaves, in their order. */
export interface Grouping {
  column: typeof signature.country | typeof signature.type | typeof signature.state;
  values: readonly string[];
}

/** Countries by their names in the reader's language, types and states as lists show them; `undefined`: not by group. */
export function groupingOf(
  { sort, dir }: Order,
  { country, type, state }: Pick<SignatoryFilter, 'country' | 'type' | 'state'>,
  locale: Locale,
): Grouping | undefined {
  const ordered = (all: readonly string[], chosen: readonly string[] | undefined): string[] => {
    const left = chosen?.length ? all.filter((value) => chosen.includes(value)) : [...all];
    return dir === 'desc' ? left.reverse() : left;
  };
  switch (sort) {
    case 'country':
      return { column: signature.country, values: ordered(countriesByName(locale), country) };
    case 'type':
      return { column: signature.type, values: ordered(ORG_TYPES, type) };
    case 'state':
      return { column: signature.state, values: ordered(SIGNATURE_STATES, state?.flat()) };
    default:
      return undefined;
  }
}

/** The order as such, for whoever reads a list as a whole. The id breaks every tie. */
export function orderOf(order: Order, locale: Locale): SQL[] {
  const run = order.dir === 'desc' ? desc : asc;
  if (order.sort === 'name') return [run(signature.sortName), run(signature.id)];
  if (order.sort === 'signedOn') return [run(signature.signedOn), run(signature.sortName), run(signature.id)];
  const grouping = groupingOf(order, {}, locale);
  const group = grouping && asc(positionIn(grouping.values, sql`${grouping.column}`));
  return [...(group ? [group] : []), asc(signature.sortName), asc(signature.id)];
}

export const positionIn = (values: readonly string[], value: SQL): SQL =>
  sql`array_position(string_to_array(${values.join(',')}, ','), ${value}::text)`;

const sorted = new Map<Locale, readonly string[]>();

function countriesByName(locale: Locale): readonly string[] {
  const known = sorted.get(locale);
  if (known) return known;
  const names = new Intl.DisplayNames(locale, { type: 'region' });
  const { compare } = new Intl.Collator(locale, { sensitivity: 'base' });
  const codes = COUNTRY_CODES.toSorted((a, b) => compare(names.of(a) ?? a, names.of(b) ?? b));
  sorted.set(locale, codes);
  return codes;
}
