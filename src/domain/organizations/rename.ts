import { slipBetween } from '../locale/edit-distance.ts';
import type { EditOrganization, RENAMINGS } from './organization.ts';

const FORMER_NAMES = 20;

/**
 * An edit with what its new name means: an organisation that goes by another name since keeps the one before among its
 * former ones, so that it is still found by it; one whose name was only wrong does not. A name it bears again is not
 * a former one.
 */
export function renamed(before: { name: string }, { renaming, ...edit }: EditOrganization): EditOrganization {
  const kept = edit.formerNames.filter((name) => name !== edit.name);
  const isNew = renaming === 'renamed' && before.name !== edit.name && !kept.includes(before.name);
  return { ...edit, renaming, formerNames: (isNew ? [before.name, ...kept] : kept).slice(0, FORMER_NAMES) };
}

type Renaming = (typeof RENAMINGS)[number];

/** So many words may have a letter wrong in one correction. */
const MOST_SLIPS = 2;
/** In a shorter word one letter makes another word. */
const SHORTEST = 4;

/**
 * What a changed name most likely means, to be offered first: a slip where it is the same but for case, accents,
 * punctuation or a letter in a word or two, else a new name, so that the one before is not lost by not looking.
 */
export function likelyRenaming(before: string, after: string): Renaming {
  const [old, now] = [wordsOf(before), wordsOf(after)];
  if (old.join('') === now.join('')) return 'slip';
  if (old.length !== now.length) return 'renamed';
  const differing = old.flatMap((word, at) => (word === now[at] ? [] : [[word, now[at] ?? ''] as const]));
  const areSlips = differing.every(
    ([word, other]) => Math.min(word.length, other.length) >= SHORTEST && slipBetween(word, other) !== 'more',
  );
  return areSlips && differing.length <= MOST_SLIPS ? 'slip' : 'renamed';
}

const wordsOf = (name: string): string[] =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];
