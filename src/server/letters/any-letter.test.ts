import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { HOSTILE, letterFrom, someFacts } from '../../domain/letters/a-letter.support.ts';
import { asHtmlMail } from '../../domain/letters/formats/as-html-mail.ts';
import { asPlainMail } from '../../domain/letters/formats/as-plain-mail.ts';
import {
  type LetterBody,
  type LetterInline,
  letterBodySchema,
  type PlainBlock,
} from '../../domain/letters/letter-body.ts';
import { MERGE_FIELD_NAMES } from '../../domain/letters/merge-fields.ts';
import type { PassageCondition } from '../../domain/letters/passage-condition.ts';
import { LOCALES } from '../../domain/locale/locale.ts';
import { createTypesetter } from '../node/typesetter.ts';
import { letterDocument } from './letter-document.ts';
import { wordLetter } from './word-letter.ts';

const typesetter = createTypesetter();
afterAll(() => typesetter.stop());

const WORDS = fc.oneof(
  fc.constantFrom(...Object.values(HOSTILE), ' ', '\n', 'Palabras'),
  fc.string({ minLength: 1, maxLength: 30, unit: 'grapheme' }),
  fc.string({ minLength: 1, maxLength: 10, unit: 'binary' }),
);
const FIELD = fc
  .constantFrom(...MERGE_FIELD_NAMES, 'no.such.field')
  .map((field) => ({ type: 'mergeField' as const, attrs: { field } }));
const TEXT = fc
  .record({ text: WORDS, marks: fc.subarray(['bold', 'italic', 'link'] as const) })
  .map(({ text, marks }) => ({
    type: 'text' as const,
    text,
    marks: marks.map((type) =>
      type === 'link' ? { type, attrs: { href: 'https://example.org/?a=b&c=%3Cd' } } : { type },
    ),
  }));
const INLINE: fc.Arbitrary<LetterInline> = fc.oneof(
  { weight: 4, arbitrary: TEXT },
  { weight: 2, arbitrary: FIELD },
  fc.constant({ type: 'hardBreak' as const }),
  fc.record({
    type: fc.constant('footnote' as const),
    attrs: fc.record({ text: WORDS }),
    content: fc.array(fc.oneof(TEXT, FIELD), { maxLength: 2 }),
  }),
);
const LINE = fc.array(INLINE, { maxLength: 5 });
const PARAGRAPH = LINE.map((content) => ({ type: 'paragraph' as const, content }));
const BLOCK: fc.Arbitrary<PlainBlock> = fc.oneof(
  { weight: 4, arbitrary: PARAGRAPH },
  fc.record({ level: fc.integer({ min: 1, max: 3 }), content: LINE }).map(({ level, content }) => ({
    type: 'heading' as const,
    attrs: { level },
    content,
  })),
  fc
    .record({
      type: fc.constantFrom('bulletList' as const, 'orderedList' as const),
      items: fc.array(fc.array(PARAGRAPH, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }),
    })
    .map(({ type, items }) => ({ type, content: items.map((content) => ({ type: 'listItem' as const, content })) })),
  fc.constant({ type: 'pageBreak' as const }),
);
const CONDITION = fc.constantFrom<PassageCondition>(
  { on: 'country', in: ['UY'] },
  { on: 'earlierLetter', is: 'answered', not: true },
  { on: 'signatoriesInCountry' },
);
const BODY: fc.Arbitrary<LetterBody> = fc
  .array(
    fc.oneof(
      { weight: 5, arbitrary: BLOCK },
      fc
        .record({ condition: CONDITION, content: fc.array(BLOCK, { minLength: 1, maxLength: 3 }) })
        .map(({ condition, content }) => ({ type: 'conditional' as const, attrs: { condition }, content })),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((content) => ({ type: 'doc' as const, content }));

describe('any text that may be saved', () => {
  it('can be read in every format and language, for an office of which little is known', async () => {
    const facts = someFacts({ names: 5, replyBy: null, earlier: null, statementVersion: null });
    await fc.assert(
      fc.asyncProperty(BODY, fc.constantFrom(...LOCALES), async (body, locale) => {
        expect(letterBodySchema.safeParse(body).error).toBeUndefined();
        const { letter, frame } = letterFrom(body, { facts, locale });
        const document = letterDocument(letter, frame);
        const pdf = await typesetter.pdf('letter', document);
        expect(pdf.byteLength).toBeGreaterThan(1000);
        expect((await typesetter.svg('letter', document)).length).toBeGreaterThan(0);
        expect((await wordLetter(document)).byteLength).toBeGreaterThan(1000);
        expect(asHtmlMail(letter, frame).isWellFormed()).toBe(true);
        expect(asPlainMail(letter, frame).split('\n').length).toBeGreaterThan(5);
      }),
      { numRuns: 40 },
    );
  }, 120_000);
});
