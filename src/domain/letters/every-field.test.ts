import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { REPLY_OUTCOMES } from '../deliveries/delivery-state.ts';
import { LOCALES, type Locale } from '../locale/locale.ts';
import { OFFICE_KINDS } from '../officials/office-kind.ts';
import { field, letterFrom, paragraph, say, someFacts } from './a-letter.support.ts';
import { fieldValues } from './field-values.ts';
import { asHtmlMail } from './formats/as-html-mail.ts';
import { asPlainMail } from './formats/as-plain-mail.ts';
import type { LetterBody } from './letter-body.ts';
import type { LetterFacts } from './letter-facts.ts';
import { MERGE_FIELD_NAMES } from './merge-fields.ts';

const WORD = fc.stringMatching(/^[A-ZÁÉÑ][a-zãçéñ]{2,9}$/);
const MAYBE_EMPTY = fc.oneof(fc.constant(''), fc.constant(' '), WORD);
const DAY = fc
  .date({ min: new Date('2010-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));
const MAYBE_DAY = fc.option(DAY);
const COUNTRY = fc.constantFrom('UY', 'BR', 'CA', 'ZZ');

/** What a house may know and not know: holder, institution, dates, the letter before, versions, wordings, signatories. */
const FACTS: fc.Arbitrary<LetterFacts> = fc
  .record({
    office: fc.record({
      id: fc.constant('office-1'),
      country: COUNTRY,
      kind: fc.constantFrom(...OFFICE_KINDS),
      institution: MAYBE_EMPTY,
      titleEn: fc.oneof(MAYBE_EMPTY, fc.constant('of the Interior'), fc.constant('Minister of Justice')),
      titleLocal: fc.oneof(MAYBE_EMPTY, fc.constant('Ministra o Ministro'), fc.constant('Fiscal General')),
      locale: fc.constantFrom(...LOCALES),
      holder: fc.option(
        fc.record({
          name: MAYBE_EMPTY,
          addressGender: fc.constantFrom(null, 'feminine' as const, 'masculine' as const, 'neutral' as const),
          forms: fc.record({ es: fc.record({ salutation: MAYBE_EMPTY, address: MAYBE_EMPTY }) }),
        }),
      ),
    }),
    day: DAY,
    replyBy: MAYBE_DAY,
    earlier: fc.option(
      fc.record({
        title: MAYBE_EMPTY,
        sentOn: MAYBE_DAY,
        reference: fc.option(WORD),
        reached: fc.array(
          fc.record({
            officeId: fc.constantFrom('office-1', 'office-2'),
            answer: fc.option(fc.record({ outcome: fc.constantFrom(...REPLY_OUTCOMES), on: DAY })),
          }),
          { maxLength: 2 },
        ),
      }),
    ),
    statementVersion: fc.option(fc.integer({ min: 1, max: 20 })),
    wordedIn: fc.subarray([...LOCALES]),
    hasEvidence: fc.boolean(),
    named: fc.array(fc.record({ name: WORD, country: COUNTRY, reserves: fc.subarray([1, 2]) }), { maxLength: 5 }),
    unnamed: fc.integer({ min: 0, max: 3 }),
    since: fc.option(fc.integer({ min: 0, max: 9 })),
  })
  .map(({ wordedIn, hasEvidence, named, unnamed, since, ...known }) => {
    const whole = someFacts();
    const { demands, signatories } = whole;
    const counts = [...Map.groupBy(named, ({ country }) => country)];
    return {
      ...whole,
      ...known,
      demands: demands.map((demand) => ({
        ...demand,
        evidence: hasEvidence ? demand.evidence : [],
        wordings: demand.wordings.filter(({ locale }) => wordedIn.includes(locale)),
      })),
      signatories: {
        ...signatories,
        ...{ named, since, count: named.length + unnamed, countries: counts.length },
        byType: named.length === 0 ? [] : signatories.byType,
        byCountry: counts.map(([country, those]) => ({ country, count: those.length })),
      },
    };
  });

/** A field alone, in a sentence, in a heading, in a list and in a note. */
const around = (name: string): LetterBody => ({
  type: 'doc',
  content: [
    paragraph(field(name)),
    paragraph(say('Antes '), field(name), say(' después')),
    { type: 'heading', attrs: { level: 2 }, content: [field(name)] },
    {
      type: 'bulletList',
      content: [{ type: 'listItem', content: [{ type: 'paragraph', content: [field(name)] }] }],
    },
    paragraph(say('Nota'), { type: 'footnote', content: [say('Véase '), field(name)] }),
  ],
});

const BROKEN = /undefined|null|NaN|\[object|Invalid/;

describe('every merge field in every language', () => {
  it.each(MERGE_FIELD_NAMES)(
    '%s has a value, is marked, or says that there is nothing to say, whatever is missing',
    (name) => {
      fc.assert(
        fc.property(FACTS, fc.constantFrom<Locale>(...LOCALES), (facts, locale) => {
          const { letter, frame } = letterFrom(around(name), { facts, locale });
          const value = fieldValues(facts, locale)[name];
          expect(letter.unresolved).toEqual(value === undefined ? [name] : []);
          expect(letter.omitted).toEqual(value?.nothing ? [name] : []);
          if (value !== undefined && !value.nothing)
            expect(`${value.text}${value.notes?.join('') ?? ''}`.trim(), 'a value that says nothing').not.toBe('');
          expect(JSON.stringify(letter)).not.toMatch(BROKEN);
          expect(asHtmlMail(letter, frame)).not.toMatch(BROKEN);
          expect(asPlainMail(letter, frame)).not.toMatch(BROKEN);
        }),
        { numRuns: 150 },
      );
    },
  );

  it('and every salutation greets somebody', () => {
    fc.assert(
      fc.property(FACTS, fc.constantFrom<Locale>(...LOCALES), (facts, locale) => {
        expect(fieldValues(facts, locale).salutation?.text).toMatch(/\p{L}{3,}.*[,:.]$/u);
      }),
      { numRuns: 500 },
    );
  });
});
