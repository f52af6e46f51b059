import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';

/** How one value is read from, and written to, the address. `write` answers `undefined` for the default, which stays out of the URL. */
export interface UrlField<T> {
  read: (texts: readonly string[]) => T;
  write: (value: T) => readonly string[] | undefined;
}

/** Free text; the default is the empty string. */
export function urlText(): UrlField<string> {
  return { read: ([text = '']) => text, write: (value) => (value === '' ? undefined : [value]) };
}

/** A calendar day (`YYYY-MM-DD`), or none; what is no day in the address reads as none. */
export function urlDay(): UrlField<string> {
  return { read: ([text = '']) => (isDay(text) ? text : ''), write: (value) => (isDay(value) ? [value] : undefined) };
}

function isDay(text: string): boolean {
  const at = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(text) : Number.NaN;
  // The thirtieth of February is read as a day in March.
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}

/** A whole number of at least 1 (a page); anything else in the address reads as the default. */
export function urlInt(byDefault: number): UrlField<number> {
  return {
    read: ([text = '']) => (/^[1-9]\d{0,8}$/.test(text) ? Number(text) : byDefault),
    write: (value) => (value === byDefault ? undefined : [String(value)]),
  };
}

/** One of a known list; anything else in the address reads as the default. */
export function urlOneOf<const T extends string>(values: readonly T[], byDefault: T): UrlField<T> {
  return {
    read: ([text]) => values.find((value) => value === text) ?? byDefault,
    write: (value) => (value === byDefault ? undefined : [value]),
  };
}

/** One of a known list, or none. */
export function urlMaybeOneOf<const T extends string>(values: readonly T[]): UrlField<T | undefined> {
  return {
    read: ([text]) => values.find((value) => value === text),
    write: (value) => (value === undefined ? undefined : [value]),
  };
}

/** Several of a known list, in the list's order (`?state=confirmed&state=verified`); the default is none. */
export function urlManyOf<const T extends string>(values: readonly T[]): UrlField<T[]> {
  return {
    read: (texts) => values.filter((value) => texts.includes(value)),
    write: (value) => (value.length === 0 ? undefined : value),
  };
}

/** Several free texts (country codes, ids), as they stand; the default is none. */
export function urlTexts(): UrlField<string[]> {
  return {
    read: (texts) => texts.filter((text) => text !== ''),
    write: (value) => (value.length === 0 ? undefined : value),
  };
}

export interface UrlState<T extends object> {
  read: (search: URLSearchParams) => T;
  /** The search string for a link, with its `?`; empty when everything is at its default. */
  write: (value: Partial<T>) => string;
  apply: (search: URLSearchParams, change: Partial<T>) => URLSearchParams;
}

/**
 * The state of a screen that lives in its address.
 * @example
 * export const signatoryFilters = urlState({ q: urlText(), country: urlTexts(), page: urlInt(1) });
 * // in a link:   to={paths.signatories(campaign) + signatoryFilters.write({ country: ['AR'] })}
 * // in a loader: signatoryFilters.read(new URL(request.url).searchParams)
 */
export function urlState<T extends object>(fields: { [K in keyof T]: UrlField<T[K]> }): UrlState<T> {
  const keys = Object.keys(fields) as (keyof T & string)[];
  const apply = (search: URLSearchParams, change: Partial<T>): URLSearchParams => {
    const next = new URLSearchParams(search);
    for (const key of keys) if (key in change) writeField(next, key, fields[key], change[key] as T[typeof key]);
    return next;
  };
  return {
    read: (search) => Object.fromEntries(keys.map((key) => [key, fields[key].read(search.getAll(key))])) as T,
    write: (value) => {
      const text = apply(new URLSearchParams(), value).toString();
      return text === '' ? '' : `?${text}`;
    },
    apply,
  };
}

function writeField<V>(search: URLSearchParams, key: string, field: UrlField<V>, value: V): void {
  search.delete(key);
  for (const text of field.write(value) ?? []) search.append(key, text);
}

export interface ChangeOptions {
  /** Replace the entry in the history (typing in a search box) instead of adding one (choosing a page). */
  replace?: boolean;
}

/**
 * Reads and changes the screen's state in the address. Changing anything but `page` goes back to page 1,
 * because the old page number means nothing in another list.
 */
export function useUrlState<T extends object>(
  state: UrlState<T>,
): [T, (change: Partial<T>, options?: ChangeOptions) => void] {
  const [search, setSearch] = useSearchParams();
  const value = useMemo(() => state.read(search), [state, search]);
  const change = useCallback(
    (part: Partial<T>, { replace = false }: ChangeOptions = {}) => {
      setSearch(
        (current) => {
          const next = state.apply(current, part);
          if (!('page' in part)) next.delete('page');
          return next;
        },
        { replace, preventScrollReset: true },
      );
    },
    [state, setSearch],
  );
  return [value, change];
}
