import type { PreparedOrganization } from './compare-organizations.ts';
import type { PreparedName } from './prepared-name.ts';

/**
 * Entries that are alike enough to be compared, without comparing all with all: entries share a block when a key is equal.
 * A slip of the fingers, a shortening or a missing word changes one word, so that the keys with one word left out still meet;
 * a missing space or letter leaves one half of the name whole.
 */
export function blockKeys(organization: PreparedOrganization): Set<string> {
  const { country, evidence, names } = organization;
  const keys = new Set<string>();
  for (const name of names) for (const key of nameKeys(name)) keys.add(`${country} ${key}`);
  if (evidence.mailDomain) keys.add(`${country} domain ${evidence.mailDomain}`);
  if (evidence.website) keys.add(`${country} website ${evidence.website}`);
  if (evidence.mailbox) keys.add(`mailbox ${evidence.mailbox}`);
  return keys;
}

function* nameKeys(name: PreparedName): Generator<string> {
  const words = name.tokens.filter((token) => !name.countryWords.has(token)).toSorted();
  yield `words ${words.join(' ')}`;
  if (words.length > 2)
    for (const left of words.keys()) yield `words ${words.filter((_, at) => at !== left).join(' ')}`;
  yield* halves(name.compact);
  if (name.joined !== name.compact) yield* halves(name.joined);
  if (name.acronym) yield `letters ${name.acronym}`;
  for (const letters of name.initials) yield `letters ${letters}`;
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
const LARGE_BLOCK = 120;
const NEIGHBOURS = 8;

/** Pairs of positions (lower first), each once. `wanted` can drop pairs before they are compared. */
export function* candidatePairs(
  organizations: readonly PreparedOrganization[],
  wanted: (a: number, b: number) => boolean,
): Generator<[number, number]> {
  const blocks = new Map<string, number[]>();
  organizations.forEach((organization, at) => {
    for (const key of blockKeys(organization)) {
      const block = blocks.get(key);
      if (block) block.push(at);
      else blocks.set(key, [at]);
    }
  });
  const seen = new Set<number>();
  const size = organizations.length;
  for (const block of blocks.values()) {
    for (const [a, b] of pairsWithin(block, organizations)) {
      const [low, high] = a < b ? [a, b] : [b, a];
      const id = low * size + high;
      if (!wanted(low, high) || seen.has(id)) continue;
      seen.add(id);
      yield [low, high];
    }
  }
}

function* pairsWithin(
  block: readonly number[],
  organizations: readonly PreparedOrganization[],
): Generator<[number, number]> {
  const large = block.length > LARGE_BLOCK;
  const compact = (at: number) => organizations[at]?.names[0]?.compact ?? '';
  const ordered = large ? block.toSorted((a, b) => (compact(a) < compact(b) ? -1 : 1)) : block;
  for (const [position, a] of ordered.entries()) {
    const end = large ? position + 1 + NEIGHBOURS : ordered.length;
    for (const b of ordered.slice(position + 1, end)) yield [a, b];
  }
}
