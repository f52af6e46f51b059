import type { PreparedOrganization } from './compare-organizations.ts';
import type { PreparedName } from './prepared-name.ts';

/**
 * What entries that are alike enough to be compared share, without comparing all with all. A slip of the fingers, a
 * shortening or a missing word changes one word, so that the keys with one word left out still meet; a missing space or
 * letter leaves one half of the name whole. Never a mailbox, which is a person's. Persons who sign for themselves share
 * none with organisations.
 */
export function placedKeys(
  { country, evidence, isIndividual, names }: PreparedOrganization,
  letters: LettersOf,
): Set<string> {
  const keys = new Set<string>();
  const place = isIndividual ? `${country} individual` : country;
  for (const name of names) {
    for (const key of nameKeys(name)) keys.add(`${place} ${key}`);
    for (const key of letters(name)) keys.add(`${place} ${key}`);
  }
  for (const domain of evidence.mailDomains) keys.add(`${place} domain ${domain}`);
  if (evidence.website) keys.add(`${place} website ${evidence.website}`);
  return keys;
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
