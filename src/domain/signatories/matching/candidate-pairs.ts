import type { PreparedOrganization } from './compare-organizations.ts';
import type { PreparedName } from './prepared-name.ts';

/**
 * Entries that are alike enough to be compared, without comparing all with all: entries share a block when a key is equal.
 * A slip of the fingers, a shortening or a missing word changes one word, so that the keys with one word left out still meet;
 * a missing space or letter leaves one half of the name whole.
 */
export function blockKeys(organization: PreparedOrganization): Set<string> {
  const { mailbox } = organization.evidence;
  const keys = placedKeys(organization);
  if (mailbox) keys.add(`mailbox ${mailbox}`);
  return keys;
}

/** Those without the mailbox, which is a person's. Persons who sign for themselves keep out of organisations' blocks. */
export function placedKeys(
  { country, evidence, isIndividual, names }: PreparedOrganization,
  letters: LettersOf = lettersAlike,
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

function* lettersAlike({ acronym, initials }: PreparedName): Generator<string> {
  if (acronym) yield `letters ${acronym}`;
  for (const letters of initials) yield `letters ${letters}`;
}

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

/** A block of more names than this says little; only neighbours in alphabetical order are compared within it. */
const LARGE_BLOCK = 40;
const WINDOW = 12;

/** Pairs of positions (lower first), each once. `wanted` can drop pairs before they are compared. */
export function* candidatePairs(
  organizations: readonly PreparedOrganization[],
  wanted: (a: number, b: number) => boolean,
): Generator<[number, number]> {
  const blocksOf: (readonly number[])[][] = organizations.map(() => []);
  for (const block of blocksAmong(organizations)) for (const at of block) blocksOf[at]?.push(block);
  /* The last entry that each one was paired with, so that a pair which shares several blocks comes once. */
  const pairedWith = new Int32Array(organizations.length).fill(-1);
  for (const [a, blocks] of blocksOf.entries()) {
    for (const block of blocks) {
      for (const b of block) {
        if (b <= a || pairedWith[b] === a || !wanted(a, b)) continue;
        pairedWith[b] = a;
        yield [a, b];
      }
    }
  }
}

function* blocksAmong(organizations: readonly PreparedOrganization[]): Generator<readonly number[]> {
  const blocks = new Map<string, number[]>();
  organizations.forEach((organization, at) => {
    for (const key of blockKeys(organization)) {
      const block = blocks.get(key);
      if (block) block.push(at);
      else blocks.set(key, [at]);
    }
  });
  const compactOf = (at: number) => organizations[at]?.names[0]?.compact ?? '';
  for (const block of blocks.values()) {
    if (block.length > LARGE_BLOCK) yield* windows(block.toSorted((a, b) => (compactOf(a) < compactOf(b) ? -1 : 1)));
    else if (block.length > 1) yield block;
  }
}

/** Overlapping by half, so that neighbours across a cut meet in the next window. */
function* windows(ordered: readonly number[]): Generator<readonly number[]> {
  for (let start = 0; start < ordered.length; start += WINDOW / 2) yield ordered.slice(start, start + WINDOW);
}
