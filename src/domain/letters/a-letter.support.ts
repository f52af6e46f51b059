import type { Locale } from '../locale/locale.ts';
import { LOCALES } from '../locale/locale.ts';
import { fieldValues } from './field-values.ts';
import { frameOf, type LetterFrame } from './formats/frame.ts';
import type { LetterBlock, LetterBody, LetterInline } from './letter-body.ts';
import type { LetterFacts } from './letter-facts.ts';
import { renderLetter } from './render-letter.ts';
import type { RenderedLetter } from './rendered-letter.ts';
import { situationOf } from './situation-of.ts';

/** What somebody could put wherever text goes; in every format it has to arrive as these very words, or without what nobody sees. */
export const HOSTILE = {
  markup: '<script>alert(1)</script><img src=x onerror=alert(1)> &amp; "q" \'a\'',
  typst: '#panic("x") *b* _i_ [c] @d $e$ \\f `g` // i /* j */ ~ -- = h',
  header: 'Asunto\r\nBcc: thief@example.org\r\n\r\nX',
  rightToLeft: 'منظمة اصطناعية ארגון',
  turned: 'abc\u202Egnp.exe\u202C def',
  combining: `e${'\u0301'.repeat(40)} n\u0303 a\u0300\u0323`,
  control: 'a\u0000b\u0007c\u001bd\ud800e\ufeff',
} as const;

const COUNTRIES = ['AR', 'BO', 'BR', 'CA', 'CL', 'CO', 'MX', 'PE', 'US', 'UY'];

/** Synthetic facts: `names` signatories, spread over ten countries. */
export function someFacts({ names = 60, ...more }: { names?: number } & Partial<LetterFacts> = {}): LetterFacts {
  const named = Array.from({ length: names }, (_, at) => ({
    name: `Organización sintética número ${at + 1}`,
    country: COUNTRIES[at % COUNTRIES.length] ?? 'UY',
    reserves: at % 7 === 3 ? [2] : [],
  }));
  return {
    office: {
      id: 'office-1',
      country: 'UY',
      kind: 'ministry',
      institution: 'Ministerio del Interior',
      titleEn: 'Minister of the Interior',
      titleLocal: 'Ministra o Ministro del Interior',
      locale: 'es',
      holder: null,
    },
    day: '2013-12-23',
    replyBy: '2014-01-31',
    earlier: {
      title: { en: 'Open letter', es: 'Carta abierta', pt: 'Carta aberta' },
      sentOn: '2013-11-19',
      reference: 'RZ4K-7QKM',
      reached: [{ officeId: 'office-1', answer: null }],
    },
    campaign: {
      title: { en: 'Rein in the war', es: 'Frenar la guerra', pt: 'Conter a guerra' },
      occasion: { name: 'MISPA IV', place: 'Medellín', country: 'CO', from: '2013-11-21', to: '2013-11-22' },
    },
    statementVersion: 2,
    demands: ['una', 'dos', 'tres'].map((key, at) => ({
      key,
      evidence:
        at === 0
          ? [
              {
                fact: { es: 'Un hecho sintético', en: 'A synthetic fact' },
                source: 'Informe',
                sourceDate: '2013-01-02',
              },
            ]
          : [],
      wordings: LOCALES.map((locale) => ({
        locale,
        title: `Demanda ${key} ${locale}`,
        body: 'Primer párrafo de lo que pedimos.\n\nSegundo párrafo de lo que pedimos.',
      })),
    })),
    signatories: {
      count: names + 2,
      countries: Math.min(names, COUNTRIES.length),
      since: 6,
      byType: [{ type: 'human-rights', count: names + 2 }],
      byCountry: COUNTRIES.map((country) => ({
        country,
        count: named.filter((one) => one.country === country).length,
      })).filter(({ count }) => count > 0),
      named,
    },
    ...more,
  };
}

export const field = (name: string): Extract<LetterInline, { type: 'mergeField' }> => ({
  type: 'mergeField',
  attrs: { field: name },
});
export const say = (text: string): Extract<LetterInline, { type: 'text' }> => ({ type: 'text', text });
export const paragraph = (...content: LetterInline[]): LetterBlock => ({ type: 'paragraph', content });

/** Everything that a text can hold, with `text` wherever words go. */
export const everything = (text = 'Palabras'): LetterBody => ({
  type: 'doc',
  content: [
    paragraph(field('salutation')),
    { type: 'heading', attrs: { level: 1 }, content: [say(`Título ${text}`)] },
    paragraph(
      { type: 'text', text, marks: [{ type: 'bold' }, { type: 'italic' }] },
      { type: 'hardBreak' },
      {
        type: 'text',
        text: `enlace ${text}`,
        marks: [{ type: 'link', attrs: { href: 'https://example.org/a?b=c&d=e' } }],
      },
      { type: 'footnote', attrs: { text: `Nota ${text}` } },
      { type: 'footnote', content: [say('Son '), field('signatories.count')] },
      say(' y otra vez'),
      { type: 'footnote', attrs: { text: `Nota ${text}` } },
    ),
    {
      type: 'bulletList',
      content: [{ type: 'listItem', content: [{ type: 'paragraph', content: [say(`Punto ${text}`)] }] }],
    },
    {
      type: 'orderedList',
      content: ['uno', 'dos'].map((word) => ({
        type: 'listItem',
        content: [
          { type: 'paragraph', content: [say(`${word} ${text}`)] },
          { type: 'paragraph', content: [say('más')] },
        ],
      })),
    },
    { type: 'pageBreak' },
    { type: 'heading', attrs: { level: 2 }, content: [say('Demandas')] },
    paragraph(field('demands.table')),
    {
      type: 'conditional',
      attrs: { condition: { on: 'country', in: ['UY'] } },
      content: [{ type: 'paragraph', content: [say('Sólo Uruguay.')] }],
    },
    {
      type: 'conditional',
      attrs: { condition: { on: 'country', in: ['CL'] } },
      content: [{ type: 'paragraph', content: [say('Sólo Chile.')] }],
    },
    paragraph(field('demands.full')),
    paragraph(say('Atentamente,')),
  ],
});

export interface LetterAndFrame {
  letter: RenderedLetter;
  frame: LetterFrame;
}

export const REFERENCE = { code: 'K7QM-4T2P', address: 'https://desk.example.org/check/K7QM-4T2P' };

/** A text as one office reads it, with what stands around it. */
export function letterFrom(
  body: LetterBody,
  {
    facts = someFacts(),
    locale = 'es',
    subject = 'Seguimiento de nuestra carta',
  }: {
    facts?: LetterFacts;
    locale?: Locale;
    subject?: string;
  } = {},
): LetterAndFrame {
  const { office } = facts;
  return {
    letter: renderLetter({
      ...{ body, subject, office, locale },
      fields: fieldValues(facts, locale),
      situation: situationOf(facts, locale),
    }),
    frame: frameOf(facts, locale, REFERENCE),
  };
}
