import { describe, expect, it } from 'vitest';
import { LOCALES, type Locale } from '../locale/locale.ts';
import { fieldValues } from './field-values.ts';
import {
  type LetterBlock,
  type LetterBody,
  type LetterInline,
  letterBodySchema,
  type PlainBlock,
} from './letter-body.ts';
import type { EarlierLetter, LetterFacts } from './letter-facts.ts';
import { MERGE_FIELD_NAMES, mergeFieldName } from './merge-fields.ts';
import { notesOf } from './notes.ts';
import { type PassageCondition, passageConditionSchema } from './passage-condition.ts';
import { renderLetter } from './render-letter.ts';
import type { RenderedBlock } from './rendered-letter.ts';
import { situationOf } from './situation-of.ts';
import { FOLLOW_UP } from './templates/follow-up.ts';

const facts = (more: Partial<LetterFacts> = {}): LetterFacts => ({
  office: {
    id: 'uy',
    country: 'UY',
    titleEn: 'Minister of the Interior',
    titleLocal: 'Ministra o Ministro del Interior',
    locale: 'es',
    holder: null,
    kind: 'ministry',
    institution: 'Ministerio del Interior',
  },
  day: '2013-12-23',
  replyBy: '2014-01-31',
  earlier: {
    title: { en: 'Open letter', es: 'Carta abierta', pt: 'Carta aberta' },
    sentOn: '2013-11-19',
    reference: 'RZ4-7QK',
    reached: [{ officeId: 'uy', answer: { outcome: 'meeting', on: '2013-12-03' } }],
  },
  statementVersion: 2,
  campaign: {
    title: { en: 'Rein in', es: 'Frenar', pt: 'Conter' },
    occasion: { name: 'MISPA IV', place: 'Medellín', country: 'CO', from: '2013-11-21', to: '2013-11-22' },
  },
  demands: ['Uno', 'Dos'].map((title) => ({
    key: title,
    evidence: [],
    wordings: LOCALES.map((locale) => ({ locale, title: `${title} ${locale}`, body: 'Primero.\n\nSegundo.' })),
  })),
  signatories: {
    count: 54,
    countries: 13,
    since: 6,
    byType: [
      { type: 'drug-policy', count: 14 },
      { type: 'human-rights', count: 40 },
    ],
    byCountry: [
      { country: 'AR', count: 51 },
      { country: 'UY', count: 3 },
    ],
    named: [
      { name: 'Proderechos', country: 'UY', reserves: [] },
      { name: 'Ágora', country: 'UY', reserves: [] },
      { name: 'CELS', country: 'AR', reserves: [] },
    ],
  },
  ...more,
});

const earlier: EarlierLetter = {
  title: 'Carta abierta',
  sentOn: '2013-11-19',
  reference: 'RZ4-7QK',
  reached: [{ officeId: 'uy', answer: { outcome: 'meeting', on: '2013-12-03' } }],
};

const field = (name: string): LetterInline => ({ type: 'mergeField', attrs: { field: name } });
const say = (text: string): LetterInline => ({ type: 'text', text });

function render(content: LetterInline[], { locale = 'es', ...more }: { locale?: Locale } & Partial<LetterFacts> = {}) {
  const known = facts(more);
  const body = { type: 'doc' as const, content: [{ type: 'paragraph' as const, content }] };
  return rendered(body, known, locale);
}

const rendered = (body: LetterBody, known = facts(), locale: Locale = 'es') =>
  renderLetter({
    body,
    subject: 'S',
    fields: fieldValues(known, locale),
    situation: situationOf(known, locale),
    office: known.office,
    locale,
  });

const read = (blocks: readonly RenderedBlock[]): string => blocks.map(readBlock).join('\n');

function readBlock(block: RenderedBlock): string {
  switch (block.type) {
    case 'list':
      return block.items.map(({ paragraphs }) => `- ${paragraphs.map(line).join(' / ')}`).join('\n');
    case 'table':
      return [block.header, ...block.rows.map((cells) => cells.map((cell) => cell.map(line).join(' / ')))]
        .map((cells) => cells.join(' | '))
        .join('\n');
    case 'pageBreak':
      return '---';
    default:
      return line(block.spans);
  }
}
const line = (spans: Extract<RenderedBlock, { type: 'paragraph' }>['spans']): string =>
  spans
    .map((span) => {
      if (span.type === 'break') return '\n';
      if (span.type === 'footnote') return `{${span.text}}`;
      return span.type === 'text' ? span.text : `<${span.field}>`;
    })
    .join('');

describe('a merge field', () => {
  it.each<[string, Locale, string]>([
    ['salutation', 'es', 'Señora Ministra o Señor Ministro:'],
    ['office.title', 'en', 'Minister of the Interior'],
    ['office.country', 'pt', 'Uruguai'],
    ['letter.date', 'es', '23 de diciembre de 2013'],
    ['letter.date', 'en', '23 December 2013'],
    ['letter.date', 'pt', '23 de dezembro de 2013'],
    ['replyBy', 'es', '31 de enero de 2014'],
    ['earlierLetter.date', 'es', '19 de noviembre de 2013'],
    ['earlierLetter.title', 'pt', 'Carta aberta'],
    ['campaign.title', 'en', 'Rein in'],
    ['campaign.occasion', 'es', 'MISPA IV'],
    ['demands.count', 'es', '2'],
    ['demands.titles', 'es', '- Uno es\n- Dos es'],
    ['demands.full', 'en', '- Uno en / Primero. / Segundo.\n- Dos en / Primero. / Segundo.'],
    [
      'demands.table',
      'es',
      ' | Demanda | Lo que pedimos\n1 | Uno es | Primero. / Segundo.\n2 | Dos es | Primero. / Segundo.',
    ],
    ['statement.version', 'pt', '2'],
    ['office.institution', 'es', 'Ministerio del Interior'],
    ['addressee', 'es', 'Señora Ministra o Señor Ministro del Interior\nMinisterio del Interior\nUruguay'],
    ['earlierLetter.reference', 'en', 'RZ4-7QK'],
    ['earlierLetter.daysSince', 'en', '34'],
    ['earlierLetter.answer', 'en', 'the offer of a meeting of 3 December 2013'],
    ['earlierLetter.answer', 'es', 'el ofrecimiento de una reunión del 3 de diciembre de 2013'],
    ['signatories.byType', 'pt', '- Direitos humanos (40)\n- Política de drogas (14)'],
    ['signatories.inCountryCount', 'es', '3'],
    ['signatories.count', 'es', '54'],
    ['signatories.countries', 'es', '13'],
    ['signatories.since', 'es', '6'],
    ['signatories.inCountry', 'es', 'Ágora y Proderechos'],
    [
      'signatories.list',
      'es',
      'Argentina\n- CELS\nUruguay\n- Ágora\n- Proderechos\n51 organizaciones más respaldan la declaración sin ser nombradas aquí.',
    ],
  ])('%s in %s reads as it should', (name, locale, expected) => {
    expect(read(render([field(name)], { locale }).blocks)).toBe(expected);
  });

  it.each<[Locale, string]>([
    [
      'en',
      'Argentina\n- CELS (with reservation on demand 4)\nUruguay\n- Ágora (with reservation on demands 2 and 4)\n- Proderechos',
    ],
    [
      'es',
      'Argentina\n- CELS (con reserva sobre la demanda 4)\nUruguay\n- Ágora (con reserva sobre las demandas 2 y 4)\n- Proderechos',
    ],
    [
      'pt',
      'Argentina\n- CELS (com ressalva sobre a demanda 4)\nUruguai\n- Ágora (com ressalva sobre as demandas 2 e 4)\n- Proderechos',
    ],
  ])('that names signatories in %s says what each does not endorse', (locale, expected) => {
    const { signatories } = facts();
    const reserves: Record<string, number[]> = { CELS: [4], Ágora: [2, 4] };
    const named = signatories.named.map((one) => ({ ...one, reserves: reserves[one.name] ?? [] }));
    const reserving = { signatories: { ...signatories, count: named.length, named } };
    expect(read(render([field('signatories.list')], { locale, ...reserving }).blocks)).toBe(expected);
  });

  it.each<[string, Partial<LetterFacts>]>([
    ['holder.name', {}],
    ['replyBy', { replyBy: null }],
    ['earlierLetter.date', { earlier: null }],
    ['earlierLetter.title', { earlier: null }],
    ['earlierLetter.reference', { earlier: { ...earlier, reference: null } }],
    ['earlierLetter.daysSince', { earlier: { ...earlier, sentOn: null } }],
    ['earlierLetter.daysSince', { earlier: { ...earlier, sentOn: '2013-12-24' } }],
    ['earlierLetter.answer', { earlier: null }],
    ['office.institution', { office: { ...facts().office, institution: '' } }],
    ['statement.version', { statementVersion: null }],
    ['demands.evidence', {}],
    ['signatories.since', { signatories: { ...facts().signatories, since: null } }],
    [
      'demands.titles',
      { demands: [{ key: 'only', evidence: [], wordings: [{ locale: 'en', title: 'Only English', body: '' }] }] },
    ],
    ['not.a.field', {}],
  ])('%s stays marked where it has no value', (name, more) => {
    const letter = render([say('Antes '), field(name), say(' después')], more);
    expect(read(letter.blocks)).toBe(`Antes <${name}> después`);
    expect(letter.unresolved).toEqual([name]);
  });

  it.each<[string, Partial<LetterFacts>]>([
    ['signatories.inCountry', { office: { ...facts().office, country: 'CL' } }],
    ['signatories.list', { signatories: { ...facts().signatories, named: [] } }],
    ['signatories.byType', { signatories: { ...facts().signatories, byType: [] } }],
    ['signatories.inCountryCount', { office: { ...facts().office, country: 'CL' } }],
    ['earlierLetter.answer', { earlier: { ...earlier, reached: [{ officeId: 'uy', answer: null }] } }],
    ['signatories.since', { signatories: { ...facts().signatories, since: 0 } }],
  ])('%s takes its paragraph along where it has nothing to say', (name, more) => {
    const letter = render([say('Entre ellas '), field(name)], more);
    expect(letter).toMatchObject({ blocks: [], omitted: [name], unresolved: [] });
  });

  it('is an enumeration inside a list item, and divides a paragraph it shares', () => {
    expect(read(render([say('Son: '), field('demands.titles'), say(' Gracias.')]).blocks)).toBe(
      'Son: \n- Uno es\n- Dos es\n Gracias.',
    );
    const item = {
      type: 'listItem' as const,
      content: [{ type: 'paragraph' as const, content: [field('demands.titles')] }],
    };
    const letter = rendered({ type: 'doc', content: [{ type: 'bulletList', content: [item] }] });
    expect(read(letter.blocks)).toBe('- Uno es y Dos es');
  });

  it('is called something in every language', () => {
    for (const field of MERGE_FIELD_NAMES)
      for (const locale of LOCALES)
        expect(mergeFieldName(field, locale), `${field} in ${locale}`).not.toMatch(/^.?$|^\w+\.\w+$/);
  });
});

describe('the facts that demands rest on', () => {
  const fact = { en: 'Half are there\n\nfor drugs.', es: 'La mitad, por drogas' };
  const evidence = [
    { fact, source: 'Carta abierta', sourceDate: '2013-11-19' },
    { fact: { en: 'Only in English!' }, source: 'A report', sourceDate: null },
  ];
  const demands = facts().demands.map((demand, place) => ({ ...demand, evidence: place === 0 ? evidence : [] }));

  it.each<[Locale, string]>([
    [
      'en',
      'Segundo.{Half are there for drugs (Carta abierta, 19 November 2013).}{Only in English! (A report).}\n- Dos en',
    ],
    ['es', 'Segundo.{La mitad, por drogas (Carta abierta, 19 de noviembre de 2013).}\n- Dos es'],
    ['pt', 'Primero. / Segundo.\n- Dos pt'],
  ])('are cited in %s after the demand, those of other languages left out', (locale, expected) => {
    expect(read(render([field('demands.full')], { demands, locale }).blocks)).toContain(expected);
  });

  it('are cited where a sentence asks for them, each once', () => {
    const twice = demands.map((demand) => ({ ...demand, evidence }));
    const letter = render([say('Lo dicen cifras oficiales'), field('demands.evidence'), say('.')], { demands: twice });
    expect(read(letter.blocks)).toBe(
      'Lo dicen cifras oficiales{La mitad, por drogas (Carta abierta, 19 de noviembre de 2013).}.',
    );
  });

  it('are not cited where demands are only named', () => {
    const letter = render([field('demands.titles'), say(' y '), field('demands.count')], { demands });
    expect(read(letter.blocks)).not.toContain('{');
  });

  it('are numbered in the order of their first mention, the same note once', () => {
    const everywhere = demands.map((demand) => ({ ...demand, evidence }));
    const letter = render([field('demands.full'), field('demands.full')], { demands: everywhere, locale: 'en' });
    expect(notesOf(letter)).toEqual([
      'Half are there for drugs (Carta abierta, 19 November 2013).',
      'Only in English! (A report).',
    ]);
  });
});

describe('a passage for some offices', () => {
  const passage = (
    condition: PassageCondition,
    content: LetterBlock[] = [paragraph(say('Sólo aquí.'))],
  ): LetterBlock => ({
    type: 'conditional',
    attrs: { condition },
    content: content as PlainBlock[],
  });
  const paragraph = (...content: LetterInline[]): PlainBlock => ({ type: 'paragraph', content });
  const readsIt = (condition: PassageCondition, more: Partial<LetterFacts> = {}, locale: Locale = 'es') =>
    rendered({ type: 'doc', content: [passage(condition)] }, facts(more), locale).blocks.length > 0;

  it.each<[PassageCondition, Partial<LetterFacts>, boolean]>([
    [{ on: 'country', in: ['CL', 'UY'] }, {}, true],
    [{ on: 'country', in: ['CL'] }, {}, false],
    [{ on: 'country', in: ['CL'], not: true }, {}, true],
    [{ on: 'language', in: ['es'] }, {}, true],
    [{ on: 'language', in: ['en', 'pt'] }, {}, false],
    [{ on: 'officeKind', in: ['ministry', 'police'] }, {}, true],
    [{ on: 'officeKind', in: ['police'] }, {}, false],
    [{ on: 'earlierLetter', is: 'answered' }, {}, true],
    [{ on: 'earlierLetter', is: 'unanswered' }, {}, false],
    [
      { on: 'earlierLetter', is: 'unanswered' },
      { earlier: { ...earlier, reached: [{ officeId: 'uy', answer: null }] } },
      true,
    ],
    // Whom the earlier letter did not reach is not told that it did not answer.
    [{ on: 'earlierLetter', is: 'unanswered' }, { earlier: { ...earlier, reached: [] } }, false],
    [{ on: 'earlierLetter', is: 'unanswered' }, { earlier: null }, false],
    [{ on: 'earlierLetter', is: 'answered' }, { earlier: null }, false],
    [{ on: 'earlierLetter', is: 'answered', not: true }, { earlier: null }, true],
    [{ on: 'signatoriesInCountry' }, {}, true],
    [{ on: 'signatoriesInCountry' }, { office: { ...facts().office, country: 'CL' } }, false],
    [{ on: 'signatoriesInCountry', not: true }, { office: { ...facts().office, country: 'CL' } }, true],
  ])('on %j is read where it holds (%#)', (condition, more, expected) => {
    expect(passageConditionSchema.parse(condition)).toEqual(condition);
    expect(readsIt(condition, more)).toBe(expected);
  });

  it('within another is for whom both are, and one more within is refused', () => {
    const inner = passage({ on: 'country', in: ['UY'] });
    const outer = passage({ on: 'language', in: ['es'] }, [inner]);
    const body = { type: 'doc', content: [outer] };
    expect(letterBodySchema.parse(body)).toEqual(body);
    expect(rendered(letterBodySchema.parse(body)).blocks).toHaveLength(1);
    expect(rendered(letterBodySchema.parse(body), facts(), 'pt').blocks).toHaveLength(0);
    const deeper = { type: 'doc', content: [passage({ on: 'language', in: ['es'] }, [outer])] };
    expect(letterBodySchema.safeParse(deeper).success).toBe(false);
  });

  it('that is left out leaves no unresolved field and no empty page behind', () => {
    const content: LetterBlock[] = [
      { type: 'pageBreak' },
      paragraph(say('Antes.')),
      { type: 'pageBreak' },
      passage({ on: 'country', in: ['CL'] }, [paragraph(field('holder.name')), { type: 'pageBreak' }]),
      { type: 'pageBreak' },
      paragraph(say('Después.')),
      { type: 'pageBreak' },
    ];
    const letter = rendered({ type: 'doc', content });
    expect(read(letter.blocks)).toBe('Antes.\n---\nDespués.');
    expect(letter.unresolved).toEqual([]);
  });
});

describe('a footnote', () => {
  const note = (text: string, ...content: Extract<LetterInline, { type: 'text' | 'mergeField' }>[]): LetterInline => ({
    type: 'footnote',
    attrs: { text },
    content,
  });

  it('says its own words, and values of fields', () => {
    const letter = render([say('Hoy'), note('Véase '), note('', { type: 'text', text: 'Son ' }, count), say('.')]);
    expect(read(letter.blocks)).toBe('Hoy{Véase}{Son 54}.');
  });

  it('marks a field without a value, and is left out where one has nothing to say or it has no words', () => {
    const holder: Count = { type: 'mergeField', attrs: { field: 'holder.name' } };
    const country: Count = { type: 'mergeField', attrs: { field: 'signatories.inCountry' } };
    const letter = render([say('Hoy'), note('Según ', holder), note('Según ', country), note(' \n ')], {
      office: { ...facts().office, country: 'CL' },
    });
    expect(read(letter.blocks)).toBe('Hoy{Según [nombre del titular]}');
    expect(letter).toMatchObject({ unresolved: ['holder.name'], omitted: ['signatories.inCountry'] });
  });

  type Count = Extract<LetterInline, { type: 'mergeField' }>;
  const count: Count = { type: 'mergeField', attrs: { field: 'signatories.count' } };
});

describe('a link', () => {
  const linked = (href: string) => ({
    type: 'doc',
    content: [
      { type: 'paragraph', content: [{ type: 'text', text: 'aquí', marks: [{ type: 'link', attrs: { href } }] }] },
    ],
  });

  it.each(['https://example.org/a?b=c#d', 'http://example.org', 'mailto:desk@example.org'])('to %s is kept', (href) => {
    const body = letterBodySchema.parse(linked(href));
    expect(rendered(body).blocks).toEqual([{ type: 'paragraph', spans: [{ type: 'text', text: 'aquí', href }] }]);
  });

  it.each([
    'javascript:alert(1)',
    'JAVASCRIPT:alert(1)',
    'data:text/html,x',
    'https://user:secret@example.org',
    'https://',
    'https:example.org',
    '//example.org',
    'https://example.org/\u0000',
    'https://example.org/\u202egpj.exe',
    ' https://example.org',
    'mailto:a@example.org?bcc=b@example.org',
    'mailto:a@example.org,b@example.org',
    'mailto:',
    'https://example.org/?q="><script>',
    "https://example.org/'x",
    `https://example.org/${'a'.repeat(2000)}`,
  ])('to %j is refused', (href) => {
    expect(letterBodySchema.safeParse(linked(href)).success).toBe(false);
  });
});

describe('a rendered letter', () => {
  it('leaves text that looks like markup or a field as it is', () => {
    const text = '{salutation} #let *x* [y] _z_ @a $b$ \\c <b>d</b>';
    expect(read(render([say(text)]).blocks)).toBe(text);
  });

  it('keeps bold and italic, line breaks and empty lines', () => {
    const letter = render([
      { type: 'text', text: 'a', marks: [{ type: 'bold' }, { type: 'italic' }] },
      { type: 'hardBreak' },
    ]);
    expect(letter.blocks).toEqual([
      { type: 'paragraph', spans: [{ type: 'text', text: 'a', bold: true, italic: true }, { type: 'break' }] },
    ]);
    expect(render([]).blocks).toEqual([{ type: 'paragraph', spans: [] }]);
  });

  it('never skips a level of heading', () => {
    const content = [3, 3, 1, 3].map((level) => ({ type: 'heading' as const, attrs: { level }, content: [say('h')] }));
    const letter = rendered({ type: 'doc', content });
    expect(letter.blocks.map((block) => block.type === 'heading' && block.level)).toEqual([1, 2, 1, 2]);
  });

  it('has no heading without words', () => {
    const content = [[], [say('  ')], [{ type: 'hardBreak' as const }]].map((words) => ({
      type: 'heading' as const,
      attrs: { level: 1 },
      content: words,
    }));
    const letter = rendered({ type: 'doc', content });
    expect(letter.blocks).toEqual([]);
  });

  it.each(LOCALES)('from the template in %s has everything in place', (locale) => {
    const { body } = FOLLOW_UP[locale];
    const known = facts();
    expect(letterBodySchema.parse(body)).toEqual(body);
    const letter = rendered(body, known, locale);
    expect(letter).toMatchObject({ unresolved: [], omitted: [] });
    expect(read(letter.blocks)).toMatch(/54[\s\S]*13[\s\S]*Proderechos/);
  });
});
