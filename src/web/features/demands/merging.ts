import {
  type Choice,
  clashesOf,
  type MergePiece,
  mergedText,
  mergeTexts,
} from '../../../domain/demands/merge-texts.ts';
import type { Locale } from '../../../domain/locale/locale.ts';

/** A merge under way: what was found, what was chosen, and the text as it stands, which may have been edited by hand. */
export interface Merge {
  pieces: readonly MergePiece[];
  choices: readonly Choice[];
  text: string;
}

export function startMerge(base: string, theirs: string, yours: string, locale: Locale): Merge {
  const pieces = mergeTexts(base, theirs, yours, locale);
  return withChoices(
    { pieces },
    clashesOf(pieces).map(() => 'yours'),
  );
}

export function withChoices({ pieces }: Pick<Merge, 'pieces'>, choices: readonly Choice[]): Merge {
  return { pieces, choices, text: mergedText(pieces, choices) };
}

/** Then choosing again would undo what was typed. */
export const editedByHand = ({ pieces, choices, text }: Merge): boolean => text !== mergedText(pieces, choices);
