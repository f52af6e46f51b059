import type { CountryCode } from '../../locale/countries.ts';
import { countryNames, isCodeOf } from '../../locale/countries.ts';
import { fold } from '../../locale/fold.ts';
import { SMALL_WORDS } from './name-words.ts';

type Spelling = (word: string) => readonly string[];

/**
 * Positions at which `words` (without small words, in one spelling) name the country: `costa rica`, and its code at the very end.
 * Never the first word, which is the organisation's own.
 */
export function countryWordsIn(words: readonly string[], country: CountryCode, spelling: Spelling): Set<number> {
  const positions = new Set<number>();
  for (const name of namesInWords(country, spelling)) {
    for (let at = 1; at + name.length <= words.length; at++) {
      if (!name.every((word, offset) => words[at + offset] === word)) continue;
      for (const offset of name.keys()) positions.add(at + offset);
    }
  }
  const last = words.length - 1;
  if (last > 0 && isCodeOf(words[last] ?? '', country)) positions.add(last);
  return positions;
}

const cache = new Map<CountryCode, readonly (readonly string[])[]>();

function namesInWords(country: CountryCode, spelling: Spelling): readonly (readonly string[])[] {
  const known = cache.get(country);
  if (known) return known;
  const names = [...countryNames(country)].map((name) =>
    fold(name)
      .split(' ')
      .filter((word) => word !== '' && !SMALL_WORDS.has(word))
      .flatMap(spelling),
  );
  const distinct = new Map(names.filter((name) => name.length > 0).map((name) => [name.join(' '), name]));
  cache.set(country, [...distinct.values()]);
  return [...distinct.values()];
}
