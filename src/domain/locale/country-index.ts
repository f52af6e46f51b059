import codes from 'i18n-iso-countries/codes.json' with { type: 'json' };
import en from 'i18n-iso-countries/langs/en.json' with { type: 'json' };
import es from 'i18n-iso-countries/langs/es.json' with { type: 'json' };
import fr from 'i18n-iso-countries/langs/fr.json' with { type: 'json' };
import pt from 'i18n-iso-countries/langs/pt.json' with { type: 'json' };
import type { CountryCode } from './countries.ts';
import { COUNTRY_ALIASES } from './country-aliases.ts';
import { fold } from './fold.ts';

const SMALL_WORDS = new Set(
  'de del la las el los lo the of and y e et i do da dos das du des le les l d a o os as s en in'.split(' '),
);

/** Words that say what form of state a country has; without them the country is usually still clear. */
const STATE_WORDS = new Set(
  `republica republic republique estado estados state states etat plurinacional plurinational plurinationale bolivariana bolivarian
  bolivarienne federativa federative federal federated federacion federation federacao islamica islamic islamique oriental reino kingdom
  royaume commonwealth mancomunidad principado principality gran ducado grand duchy cooperativa cooperative co operative independiente
  independent socialista socialist confederacion confederation arabe arab hashemite hachemita sultanato sultanate unitaria united
  territorio territory provincia province libre asociado popular peoples people democratica`
    .split(/\s+/)
    .filter(Boolean),
);

const SPELLINGS: Record<string, string> = {
  rep: 'republica',
  repub: 'republica',
  rca: 'republica',
  r: 'republica',
  republic: 'republica',
  republique: 'republica',
  dem: 'democratica',
  democratic: 'democratica',
  democratique: 'democratica',
  est: 'estado',
  st: 'saint',
  sta: 'santa',
  sto: 'santo',
  is: 'islands',
  isl: 'islands',
  fed: 'federal',
  plur: 'plurinacional',
};

export function countryTokens(text: string): string[] {
  return fold(text)
    .split(' ')
    .filter((token) => token !== '' && !SMALL_WORDS.has(token))
    .map((token) => SPELLINGS[token] ?? token);
}

/** Order, spaces and small words make no difference: `Korea, South` and `South Korea` have one key. */
export function countryKey(tokens: readonly string[]): string {
  return [...tokens].sort().join('');
}

/** Drops the form of state. With `keepDemocratic`, the two Congos and the two Koreas stay apart. */
export function withoutStateWords(tokens: readonly string[], keepDemocratic: boolean): string[] {
  return tokens.filter((token) => !STATE_WORDS.has(token) || (keepDemocratic && token === 'democratica'));
}

type CountryIndex = {
  byCode: ReadonlyMap<string, CountryCode>;
  /** Folded, without spaces: `eeuu`. */
  byName: ReadonlyMap<string, CountryCode>;
  byKey: ReadonlyMap<string, CountryCode>;
  /** Full names of some length, for guessing slips of the fingers; by first and by last letters. */
  guessable: ReadonlyMap<string, ReadonlyMap<string, CountryCode>>;
  namesOf: ReadonlyMap<CountryCode, ReadonlySet<string>>;
};

const ISO_NAMES: Record<string, string | string[]>[] = [en.countries, es.countries, pt.countries, fr.countries];
/** The platform's own names fill in spellings that the lists lack. */
const PLATFORM_LOCALES = ['en', 'es', 'es-MX', 'es-AR', 'pt', 'pt-PT', 'fr', 'de', 'it', 'nl', 'ca'];

function* allNames(alpha2: readonly string[]): Generator<[CountryCode, string]> {
  for (const [code, names] of Object.entries(COUNTRY_ALIASES)) for (const name of names) yield [code, name];
  for (const table of ISO_NAMES)
    for (const [code, names] of Object.entries(table))
      for (const name of Array.isArray(names) ? names : [names]) yield [code, name];
  for (const locale of PLATFORM_LOCALES) {
    const displayNames = new Intl.DisplayNames([locale], { type: 'region', fallback: 'none' });
    for (const code of alpha2) {
      const name = displayNames.of(code);
      if (name) yield [code, name];
    }
  }
}

/** In fewer letters a slip makes another word. */
export const GUESSABLE_LENGTH = 5;

/** The two ends of a word: one slip leaves at least one of them whole. */
export function guessKeys(word: string): string[] {
  return [`<${word.slice(0, 3)}`, `>${word.slice(-3)}`];
}

function build(): CountryIndex {
  const byCode = new Map<string, CountryCode>();
  const byName = new Map<string, CountryCode>();
  const byKey = new Map<string, CountryCode>();
  const guessable = new Map<string, Map<string, CountryCode>>();
  const namesOf = new Map<CountryCode, Set<string>>();
  for (const [alpha2 = '', alpha3 = ''] of codes) {
    byCode.set(alpha2.toLowerCase(), alpha2);
    byCode.set(alpha3.toLowerCase(), alpha2);
  }
  for (const [code, name] of allNames(codes.map(([alpha2 = '']) => alpha2))) {
    const tokens = countryTokens(name);
    const joined = fold(name).replaceAll(' ', '');
    if (joined && !byName.has(joined)) byName.set(joined, code);
    const key = countryKey(tokens);
    if (key.length > 2 && !byKey.has(key)) byKey.set(key, code);
    const names = namesOf.get(code) ?? new Set();
    namesOf.set(code, names.add(fold(name)));
    if (joined.length < GUESSABLE_LENGTH) continue;
    for (const guess of guessKeys(joined)) {
      const words = guessable.get(guess) ?? new Map();
      guessable.set(guess, words.set(joined, byName.get(joined) ?? code));
    }
  }
  return { byCode, byName, byKey, guessable, namesOf };
}

let index: CountryIndex | undefined;

/** Built at the first question: 30 ms that a start should not pay. */
export function countryIndex(): CountryIndex {
  index ??= build();
  return index;
}
