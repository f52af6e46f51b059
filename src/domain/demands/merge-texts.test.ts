import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clashesOf, mergedText, mergeTexts } from './merge-texts.ts';

const word = fc.constantFrom('drogas', 'não', 'y', 'violencia,', '¿qué?', '1.500', '\n', 'las', 'faltas', 'menores');
const text = fc.array(word, { maxLength: 20 }).map((words) => words.join(' '));
const BASE = 'Stop treating drug use and minor offences as crimes, and strengthen prevention.';

const merge = (base: string, theirs: string, yours: string) => mergeTexts(base, theirs, yours, 'es');
const settled = (base: string, theirs: string, yours: string) => {
  const pieces = merge(base, theirs, yours);
  return { text: mergedText(pieces, []), clashes: clashesOf(pieces).length };
};

describe('merging', () => {
  it('takes the one side that changed', () => {
    fc.assert(
      fc.property(text, text, (base, changed) => {
        expect(settled(base, changed, base)).toEqual({ text: changed, clashes: 0 });
        expect(settled(base, base, changed)).toEqual({ text: changed, clashes: 0 });
      }),
    );
  });

  it('takes the same change once', () => {
    fc.assert(
      fc.property(text, text, (base, changed) => {
        expect(settled(base, changed, changed)).toEqual({ text: changed, clashes: 0 });
      }),
    );
  });

  it('loses no word that either typed: it stands in the merge or in a clash', () => {
    const typed = (mark: string) =>
      fc.array(
        fc.oneof(
          word,
          fc.nat(99).map((number) => `${mark}${number}`),
        ),
        { maxLength: 20 },
      );
    fc.assert(
      fc.property(text, typed('their'), typed('your'), (base, theirs, yours) => {
        const pieces = merge(base, theirs.join(' '), yours.join(' '));
        const found = pieces
          .map((piece) => (piece.kind === 'settled' ? piece.text : `${piece.theirs} ${piece.yours}`))
          .join(' ');
        for (const typedWord of [...theirs, ...yours]) {
          if (/^(their|your)\d+$/.test(typedWord)) expect(found.split(/\s+/)).toContain(typedWord);
        }
      }),
    );
  });

  it('gives back either whole text when that side is chosen at every clash and the other changed nothing else', () => {
    const theirs = BASE.replace('minor', 'small');
    const yours = BASE.replace('minor', 'lesser');
    const pieces = merge(BASE, theirs, yours);
    expect(clashesOf(pieces)).toEqual([{ kind: 'clash', base: 'minor ', theirs: 'small ', yours: 'lesser ' }]);
    expect(mergedText(pieces, ['theirs'])).toBe(theirs);
    expect(mergedText(pieces, ['yours'])).toBe(yours);
    expect(mergedText(pieces, ['both'])).toContain('small lesser offences');
  });

  it('takes changes in different places of both', () => {
    const theirs = BASE.replace('drug use', 'the use of drugs');
    const yours = BASE.replace('prevention', 'prevention and treatment');
    expect(settled(BASE, theirs, yours)).toEqual({
      text: 'Stop treating the use of drugs and minor offences as crimes, and strengthen prevention and treatment.',
      clashes: 0,
    });
  });
});
