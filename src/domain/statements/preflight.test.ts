import { describe, expect, it } from 'vitest';
import { aPart } from './a-part.support.ts';
import { assembleStatement } from './assemble-statement.ts';
import type { StatementPart } from './parts.ts';
import { preflight } from './preflight.ts';
import { statementHash } from './statement.ts';

const ALL = { en: {}, es: {}, pt: {} };
const campaign = { locales: ['en', 'es', 'pt'], sourceLocale: 'es' } as const;

const blocks = (parts: readonly StatementPart[]) =>
  preflight(parts, campaign).locales.flatMap(({ locale, blockers }) =>
    blockers.map(({ key, block }) => `${locale} ${key} ${block}`),
  );

describe('what keeps a locale from being published', () => {
  const preamble = { key: 'preamble', kind: 'preamble', position: 0 } as const;
  it.each<[string, StatementPart[], string[]]>([
    ['nothing, where all is approved and up to date', [aPart({}, ALL)], []],
    ['a demand that nobody wrote in it', [aPart({}, { en: {}, es: {} })], ['pt a missing']],
    [
      'a demand that is written and not approved',
      [aPart({ newest: [{ locale: 'pt', number: 1 }] }, { en: {}, es: {} })],
      ['pt a notApproved'],
    ],
    [
      'a translation of an earlier source',
      [aPart({}, { en: { sourceVersionId: 'older' }, es: {}, pt: {} })],
      ['en a stale'],
    ],
    ['a demand without any wording', [aPart({}, {})], ['en a missing', 'es a missing', 'pt a missing']],
    ['no preamble, where there is none', [aPart({}, ALL), aPart(preamble, {})], []],
    [
      'a preamble that only the source language has',
      [aPart({}, ALL), aPart(preamble, { es: {} })],
      ['en preamble missing', 'pt preamble missing'],
    ],
    [
      'a preamble that the source language lacks',
      [aPart({}, ALL), aPart(preamble, { en: { sourceVersionId: null } })],
      ['es preamble missing', 'pt preamble missing'],
    ],
  ])('is %s', (_, parts, found) => {
    expect(blocks(parts)).toEqual(found);
  });

  it('is not a newer draft: the approved wording before it is published, and that is told', () => {
    const parts = [aPart({ newest: [{ locale: 'en', number: 3 }] }, ALL)];
    expect(blocks(parts)).toEqual([]);
    expect(preflight(parts, campaign).locales.flatMap(({ overtaken }) => overtaken)).toEqual([
      { key: 'a', kind: 'demand', position: 1 },
    ]);
  });

  it('is not an unapproved preamble: it is left out, and that is told', () => {
    const parts = [aPart({}, ALL), aPart({ ...preamble, newest: [{ locale: 'es', number: 1 }] }, {})];
    expect(blocks(parts)).toEqual([]);
    expect(preflight(parts, campaign).leftOut).toEqual(['preamble']);
  });
});

describe('the text that will be published', () => {
  it('has its parts in reading order, in the locales asked for, and no key for what is absent', () => {
    const parts = [
      aPart({ key: 'closing', kind: 'closing', position: 0 }, ALL),
      aPart({ key: 'b', position: 2 }, ALL),
      aPart({ key: 'a', position: 1 }, ALL),
      aPart({ key: 'preamble', kind: 'preamble', position: 0 }, {}),
    ];
    const content = assembleStatement(parts, ['es', 'pt']);
    expect(content.demands.map(({ key }) => key)).toEqual(['a', 'b']);
    expect(content.demands[0]?.wordings).toEqual([
      { locale: 'es', versionNumber: 1, title: 'a es', body: 'Texto.' },
      { locale: 'pt', versionNumber: 1, title: 'a pt', body: 'Texto.' },
    ]);
    expect(Object.keys(content)).toEqual(['locales', 'demands', 'closing']);
    expect(statementHash(content)).toBe(statementHash(assembleStatement(parts.toReversed(), ['es', 'pt'])));
  });
});
