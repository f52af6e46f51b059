import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LOCALES, type Locale } from '../locale/locale.ts';
import { type PublishedWording, type StatementContent, statementHash } from './statement.ts';

const word = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 });

const wordings = (locales: readonly Locale[]): fc.Arbitrary<PublishedWording[]> =>
  fc.tuple(
    ...locales.map((locale) =>
      fc.record({
        locale: fc.constant(locale),
        versionNumber: fc.integer({ min: 1, max: 9 }),
        title: word,
        body: word,
      }),
    ),
  );

const content: fc.Arbitrary<StatementContent> = fc.subarray([...LOCALES], { minLength: 1 }).chain((locales) =>
  fc.record(
    {
      locales: fc.constant(locales),
      preamble: wordings(locales),
      demands: fc.uniqueArray(fc.record({ key: word, wordings: wordings(locales) }), {
        minLength: 2,
        maxLength: 4,
        selector: ({ key }) => key,
      }),
      closing: wordings(locales),
    },
    { requiredKeys: ['locales', 'demands'] },
  ),
);

/** The same value with the keys of every object in another order. */
function shuffled(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shuffled);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, inner]) => [key, shuffled(inner)]),
  );
}

/** Every place in a text that holds words, an order or a locale, as a function that changes it. */
function mutations(one: StatementContent): ((copy: StatementContent) => void)[] {
  const lists = (of: StatementContent) => [
    of.preamble ?? [],
    ...of.demands.map((each) => each.wordings),
    of.closing ?? [],
  ];
  return [
    ...lists(one).flatMap((list, at) =>
      list.flatMap((_, index) =>
        (['title', 'body'] as const).map((field) => (copy: StatementContent) => {
          const wording = lists(copy)[at]?.[index];
          if (wording) wording[field] += 'x';
        }),
      ),
    ),
    (copy) => copy.demands.reverse(),
    (copy) => copy.demands.pop(),
    (copy) => copy.locales.push(copy.locales[0] ?? 'es'),
    (copy) => {
      const [wording] = copy.demands[0]?.wordings ?? [];
      if (wording) wording.locale = LOCALES.find((other) => other !== wording.locale) ?? 'en';
    },
  ];
}

describe('the hash of a statement', () => {
  it('does not depend on the order in which keys are stored', () => {
    fc.assert(
      fc.property(content, (one) => {
        expect(statementHash(shuffled(one) as StatementContent)).toBe(statementHash(one));
      }),
    );
  });

  it('changes with any word, any order and any locale', () => {
    fc.assert(
      fc.property(content, (one) => {
        for (const mutate of mutations(one)) {
          const copy = structuredClone(one);
          mutate(copy);
          expect(statementHash(copy)).not.toBe(statementHash(one));
        }
      }),
    );
  });

  it('is that of the canonical text, which stays what it is', () => {
    const text: StatementContent = {
      demands: [{ key: 'a', wordings: [{ title: 'Uno', locale: 'es', versionNumber: 1, body: 'Más «luz».' }] }],
      locales: ['es'],
    };
    // sha256sum of {"demands":[{"key":"a","wordings":[{"body":"Más «luz».","locale":"es","title":"Uno","versionNumber":1}]}],"locales":["es"]}
    expect(statementHash(text)).toBe('221942e3c9efb3e61c31e0cdae1834e6b7d16b3fed874ae1396907272fdf62fd');
  });
});
