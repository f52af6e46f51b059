import { describe, expect, it } from 'vitest';
import { aPart } from './a-part.support.ts';
import { assembleStatement } from './assemble-statement.ts';
import { compareStatements, isUnchanged, likelyKind } from './compare-statements.ts';
import type { StatementPart } from './parts.ts';

const ALL = { en: {}, es: {}, pt: {} };
const published = (parts: readonly StatementPart[]) => assembleStatement(parts, ['en', 'es', 'pt']);

const a = aPart({ key: 'a', position: 1 }, ALL);
const b = aPart({ key: 'b', position: 2 }, ALL);
const first = published([a, b]);

describe('what changed between two versions', () => {
  it('is nothing where the same words come from newer wording versions', () => {
    const again = published([a, aPart({ key: 'b', position: 2 }, { ...ALL, pt: { number: 4 } })]);
    expect(isUnchanged(compareStatements(first, again))).toBe(true);
  });

  it('is a wording in the locale where it was reworded', () => {
    const after = published([a, aPart({ key: 'b', position: 2 }, { ...ALL, pt: { body: 'Novo.' } })]);
    const changes = compareStatements(first, after);
    expect(changes.parts).toEqual([
      {
        ...{ key: 'b', kind: 'demand', position: 2, change: 'reworded' },
        wordings: [
          {
            ...{ locale: 'pt', change: 'reworded' },
            before: { title: 'b pt', body: 'Texto.' },
            after: { title: 'b pt', body: 'Novo.' },
          },
        ],
      },
    ]);
    expect(likelyKind(changes, 'es')).toBe('editorial');
    expect(likelyKind(changes, 'pt')).toBe('material');
  });

  it('is a part that came or went, with its words', () => {
    const closing = aPart({ key: 'closing', kind: 'closing', position: 0 }, ALL);
    const { parts } = compareStatements(first, published([b, closing]));
    expect(parts.map(({ key, change, wordings }) => [key, change, wordings.length])).toEqual([
      ['a', 'removed', 3],
      ['closing', 'added', 3],
    ]);
    expect(likelyKind(compareStatements(first, published([b])), 'es')).toBe('material');
  });

  it('is the order, where only that changed', () => {
    const moved = published([aPart({ key: 'a', position: 2 }, ALL), aPart({ key: 'b', position: 1 }, ALL)]);
    const changes = compareStatements(first, moved);
    expect(changes).toMatchObject({ reordered: { before: ['a', 'b'], after: ['b', 'a'] }, parts: [] });
    expect(isUnchanged(changes)).toBe(false);
  });

  it('is no order where a part in between was left out', () => {
    expect(compareStatements(first, published([b])).reordered).toBeNull();
  });

  it('tells a locale that came or went once, not part by part', () => {
    const changes = compareStatements(assembleStatement([a, b], ['es', 'pt']), assembleStatement([a, b], ['en', 'es']));
    expect(changes).toEqual({ locales: { added: ['en'], removed: ['pt'] }, reordered: null, parts: [] });
    expect(isUnchanged(changes)).toBe(false);
    expect(likelyKind(changes, 'es')).toBe('editorial');
  });
});
