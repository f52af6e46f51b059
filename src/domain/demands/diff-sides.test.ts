import fc from 'fast-check';
import { expect, it } from 'vitest';
import { diffSides } from './diff-sides.ts';
import { type DiffPart, diffWords } from './diff-words.ts';

const textOf = (parts: readonly DiffPart[]) => parts.map(({ text }) => text).join('');

it('shows each text whole on its own side', () => {
  const text = fc
    .array(fc.constantFrom('drogas', 'não', 'y', '1.500', '\n'), { maxLength: 15 })
    .map((w) => w.join(' '));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const sides = diffSides(diffWords(before, after, 'pt'));
      expect([textOf(sides.before), textOf(sides.after)]).toEqual([before, after]);
    }),
  );
});
