import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DiffPart, diffWords } from './diff-words.ts';

const join = (parts: DiffPart[], leaveOut: DiffPart['kind']) =>
  parts
    .filter((part) => part.kind !== leaveOut)
    .map((part) => part.text)
    .join('');

describe('diffWords', () => {
  it('marks whole words, not letters', () => {
    const parts = diffWords('faltas menores sin violencia', 'faltas menores y no violentas', 'es');
    expect(parts.filter((part) => part.kind === 'same').map((part) => part.text.trim())).toContain('faltas menores');
    expect(parts.some((part) => part.kind === 'inserted' && part.text.includes('violentas'))).toBe(true);
    expect(parts.some((part) => part.kind === 'deleted' && part.text.includes('violencia'))).toBe(true);
  });

  it('tells words that were replaced together as one change', () => {
    expect(diffWords('menores y no violentas, y', 'menores y sin violencia, y', 'es')).toEqual([
      { kind: 'same', text: 'menores y ' },
      { kind: 'deleted', text: 'no violentas' },
      { kind: 'inserted', text: 'sin violencia' },
      { kind: 'same', text: ', y' },
    ]);
  });

  it('gives back both texts to the letter, whatever they are', () => {
    const word = fc.constantFrom('drogas', 'não', 'y', 'violencia', '¿qué?', '1.500', '\n', '  ');
    const text = fc.array(word, { maxLength: 20 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const parts = diffWords(before, after, 'pt');
        expect(join(parts, 'inserted')).toBe(before);
        expect(join(parts, 'deleted')).toBe(after);
      }),
    );
  });

  it('keeps the sentences that two otherwise different long texts share, and gives back both', () => {
    const sentences = (word: string) =>
      Array.from(
        { length: 60 },
        (_, index) => `A${word}${index} a${word} b${word}, c${word}${index} d${index}${word} e. `,
      );
    const shared = 'This sentence stands in both. ';
    const before = [...sentences('x'), shared, ...sentences('y')].join('');
    const after = [...sentences('v'), shared, ...sentences('w')].join('');
    const parts = diffWords(before, after, 'en');
    expect(parts).toContainEqual({ kind: 'same', text: shared });
    expect(join(parts, 'inserted')).toBe(before);
    expect(join(parts, 'deleted')).toBe(after);
  });
});
