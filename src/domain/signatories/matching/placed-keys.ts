import type { PreparedOrganization } from './compare-organizations.ts';
import type { PreparedName } from './prepared-name.ts';

/**
 * What entries that are alike enough to be compared share, without comparing all with all. A slip of the fingers, a
 * shortening or a missing word changes one word, so that the keys with one word left out still meet; a missing space or
 * letter leaves one half of the name whole. Never a mailbox, which is a person's. Persons who sign for themselves share
 * none with organisations.
 * @returns the hashes of the keys, each once
 */
export function placedKeys(organization: PreparedOrganization, letters: LettersOf): number[] {
  const keys = new Set(keysWhoeverLooks(organization));
  const place = placeOf(organization);
  for (const name of organization.names) for (const key of letters(name)) keys.add(hash(key, place));
  return [...keys];
}

const known = new WeakMap<PreparedOrganization, readonly number[]>();

/** Those that an entry is found under and looks under: made once, as a row of a roster needs them four times. */
function keysWhoeverLooks(organization: PreparedOrganization): readonly number[] {
  const before = known.get(organization);
  if (before) return before;
  const { evidence, names } = organization;
  const place = placeOf(organization);
  const keys = names.flatMap((name) => [...nameKeys(name)].map((key) => hash(key, place)));
  for (const domain of evidence.mailDomains) keys.push(hash(`domain ${domain}`, place));
  if (evidence.website) keys.push(hash(`website ${evidence.website}`, place));
  known.set(organization, keys);
  return keys;
}

/** Begins the hash of each of its keys. */
const placeOf = ({ country, isIndividual }: PreparedOrganization): number =>
  hash(isIndividual ? `${country} individual ` : `${country} `);

const FNV_BASIS = 0x811c9dc5;

/**
 * FNV-1a over UTF-16 code units. Stored: changing it, or the keys, means computing every entry's anew.
 * @param from the hash of what stands before
 */
export function hash(text: string, from: number = FNV_BASIS): number {
  let value = from;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value | 0;
}

/** The keys by which a short name and the long one that it stands for meet. */
export type LettersOf = (name: PreparedName) => Iterable<string>;

/**
 * Many names have one set of initials, which says nothing; what is looked for is an acronym with its expansion, whichever
 * of the two is known already. So an entry is found under both, and looks under its initials for acronyms only.
 */
export function* lettersFoundUnder({ acronym, initials }: PreparedName): Generator<string> {
  if (acronym) yield `acronym ${acronym}`;
  for (const letters of initials) yield `initials ${letters}`;
}

export function* lettersLookedUnder({ acronym, initials }: PreparedName): Generator<string> {
  if (acronym) yield* [`acronym ${acronym}`, `initials ${acronym}`];
  for (const letters of initials) yield `acronym ${letters}`;
}

function* nameKeys(name: PreparedName): Generator<string> {
  const words = name.tokens.filter((token) => !name.countryWords.has(token)).toSorted();
  yield `words ${words.join(' ')}`;
  if (words.length > 2)
    for (const left of words.keys()) yield `words ${words.filter((_, at) => at !== left).join(' ')}`;
  yield* halves(name.compact);
  if (name.joined !== name.compact) yield* halves(name.joined);
}

/** First and last half, cut where names one letter longer or shorter are cut too. */
function* halves(compact: string): Generator<string> {
  for (const length of new Set([Math.floor(compact.length / 2), Math.floor((compact.length - 1) / 2)])) {
    if (length < 3) continue;
    yield `first ${compact.slice(0, length)}`;
    yield `last ${compact.slice(-length)}`;
  }
}
