import { strFromU8, unzipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import {
  type ParsedMail,
  parsedByPython,
  pdfFacts,
  pdfFonts,
  pdfTags,
  pdfText,
  printedByLibreOffice,
  xmlByPython,
} from '../../../tests/support/document-tools.ts';
import { everything, HOSTILE, letterFrom, someFacts } from '../../domain/letters/a-letter.support.ts';
import { asHtmlMail } from '../../domain/letters/formats/as-html-mail.ts';
import { asPlainMail } from '../../domain/letters/formats/as-plain-mail.ts';
import { sha256Hex, sha256OfBytes } from '../../domain/sha256.ts';
import { createMimeComposer } from '../node/mime-composer.ts';
import { createTypesetter } from '../node/typesetter.ts';
import type { MimeMail } from '../ports.ts';
import { letterDocument } from './letter-document.ts';
import { wordLetter } from './word-letter.ts';

/** Long enough for an office suite to start on a busy machine. */
const PATIENCE_MS = 180_000;

const typesetter = createTypesetter();
afterAll(() => typesetter.stop());

type Options = Parameters<typeof letterFrom>[1];
const documentOf = (text?: string, options?: Options) => {
  const { letter, frame } = letterFrom(everything(text), options);
  return letterDocument(letter, frame);
};
const pdfOf = (text?: string, options?: Options) => typesetter.pdf('letter', documentOf(text, options));

/** Words that were parted at the ends of lines are whole again. */
const flat = (text: string): string => text.replaceAll(/[\u00ad\u2010-]\n/g, '').replaceAll(/\s+/g, ' ');

/** Hostile words that the fonts of a document can draw: what others put in their place is tested below. */
const DRAWABLE = (['markup', 'typst'] as const).map((name) => [name, HOSTILE[name]] as const);

const SAID = [
  'Frenar la guerra',
  '23 de diciembre de 2013',
  'Señora Ministra o Señor Ministro del Interior',
  'Seguimiento de nuestra carta',
  'Título Palabras',
  'enlace Palabras',
  'Nota Palabras',
  'Son 62',
  'Punto Palabras',
  'Lo que pedimos',
  'Demanda dos es',
  'Sólo Uruguay.',
  'Firmantes',
  'Organización sintética número 4 (con reserva sobre la demanda 2)',
  '2 organizaciones más respaldan la declaración',
  'Declaración, versión 2 · Referencia K7QM-4T2P',
  'https://desk.example.org/check/K7QM-4T2P',
];

describe('a letter’s PDF, read by poppler', () => {
  it('has all its words, title and language, is tagged, and brings its fonts', async () => {
    const pdf = await pdfOf();
    const text = flat(pdfText(pdf));
    for (const words of SAID) expect(text).toContain(words);
    expect(text).not.toContain('Sólo Chile.');
    expect(text).toMatch(/Página 1 \/ 3/);
    const facts = pdfFacts(pdf);
    expect(facts).toMatch(/^Title:\s+Seguimiento de nuestra carta$/m);
    expect(facts).toMatch(/^Author:\s+Frenar la guerra$/m);
    expect(facts).toMatch(/^Tagged:\s+yes$/m);
    const fonts = pdfFonts(pdf);
    expect(fonts.length).toBeGreaterThan(0);
    // Columns: name, type, encoding, emb, sub, uni.
    for (const font of fonts) expect(font).toMatch(/ yes yes (yes|no ) +\d+/);
  });

  it('is tagged as a screen reader needs it', async () => {
    const tags = pdfTags(await pdfOf());
    for (const role of ['H1', 'H2', 'H3', 'L', 'LI', 'Table', 'TH', 'TD', 'Note', 'Link', 'P'])
      expect(tags, role).toMatch(new RegExp(`^\\s*${role}\\b`, 'm'));
    const headings = [...tags.matchAll(/^\s*H(\d)/gm)].map(([, level]) => Number(level));
    expect(headings[0]).toBe(1);
    for (const [place, level] of headings.entries())
      expect(level - (headings[place - 1] ?? 0), 'a level is skipped').toBeLessThanOrEqual(1);
  });

  it.each(DRAWABLE)('has %s as text', async (_, words) => {
    const pdf = await pdfOf(words, { subject: words });
    expect(flat(pdfText(pdf)).replaceAll(' ', '')).toContain(words.replaceAll(/\s/g, ''));
  });

  it.each(Object.entries(HOSTILE))('is made of %s, and its pages are the same', async (_, words) => {
    const document = documentOf(words, { subject: words });
    const pdf = await typesetter.pdf('letter', document);
    const pages = await typesetter.svg('letter', document);
    expect(pdfFacts(pdf)).toContain(`Pages:           ${pages.length}`);
    for (const page of pages) expect(xmlByPython(page)).toBe('svg');
    expect(flat(pdfText(pdf))).toContain('Sólo Uruguay.');
  });

  it('has names in Arabic and Hebrew letters as text', async () => {
    const facts = someFacts({ names: 1 });
    const [first] = facts.signatories.named;
    if (!first) throw new Error('a name expected');
    const named = [{ ...first, name: HOSTILE.rightToLeft }];
    const pdf = await pdfOf('Palabras', { facts: { ...facts, signatories: { ...facts.signatories, named } } });
    const text = pdfText(pdf);
    for (const word of HOSTILE.rightToLeft.split(' ')) expect(text).toContain(word);
  });

  it('has a box in the place of a letter that no font holds, and all else', async () => {
    const text = flat(pdfText(await pdfOf('Centro 中文 Proderechos')));
    expect(text).toContain('Centro □□ Proderechos');
  });

  it('has a thousand names', async () => {
    const pdf = await pdfOf('Palabras', { facts: someFacts({ names: 1000 }) });
    expect(flat(pdfText(pdf))).toContain('Organización sintética número 1000');
  });

  it('is the same file for the same letter, byte for byte', async () => {
    const [one, two, other] = await Promise.all([pdfOf(), pdfOf(), pdfOf('Otras')]);
    expect(sha256OfBytes(one)).toBe(sha256OfBytes(two));
    expect(sha256OfBytes(other)).not.toBe(sha256OfBytes(one));
    // Whoever sets it: a compiler that has set nothing before gives the same.
    const fresh = createTypesetter();
    expect(sha256OfBytes(await fresh.pdf('letter', documentOf()))).toBe(sha256OfBytes(one));
    await fresh.stop();
  });
});

describe('the pages of a letter as drawings', () => {
  it('are as many as the PDF has, and hold shapes alone', async () => {
    const document = documentOf();
    const pages = await typesetter.svg('letter', document);
    expect(pages).toHaveLength(3);
    for (const page of pages) {
      expect(xmlByPython(page)).toBe('svg');
      expect(page).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"[^>]* viewBox="0 [\d.]+ 595\.\d+ 841\.\d+"/);
      for (const [, tag] of page.matchAll(/<([a-zA-Z]+)/g))
        expect(['svg', 'rect', 'g', 'use', 'path', 'defs', 'symbol']).toContain(tag);
      // Each shape that is used is there.
      for (const [, name] of page.matchAll(/<use href="#(g\d+)"/g)) expect(page).toContain(`<symbol id="${name}"`);
    }
  });
});

describe('a letter as a Word document', () => {
  it(
    'has all its words when LibreOffice prints it',
    async () => {
      const docx = new Uint8Array(await wordLetter(documentOf()));
      const text = flat(pdfText(printedByLibreOffice(docx)));
      for (const words of SAID) expect(text).toContain(words);
      expect(text).toMatch(/Página 1 \/ \d/);
    },
    PATIENCE_MS,
  );

  it('has real headings, lists, notes, links and a table with a head, in its language', async () => {
    const files = unzipSync(new Uint8Array(await wordLetter(documentOf())));
    const part = (name: string) => strFromU8(files[name] ?? new Uint8Array());
    const body = part('word/document.xml');
    for (const level of [1, 2, 3]) expect(body).toContain(`<w:pStyle w:val="Heading${level}"/>`);
    expect(body.match(/<w:footnoteReference /g)).toHaveLength(3);
    expect(part('word/footnotes.xml')).toContain('Nota Palabras');
    expect(body).toMatch(/<w:hyperlink [^>]*r:id=/);
    expect(part('word/_rels/document.xml.rels')).toContain('https://example.org/a?b=c&amp;d=e');
    expect(body).toContain('<w:tblHeader/>');
    expect(body).toMatch(/<w:numId w:val="\d+"\/>/);
    expect(part('word/styles.xml')).toContain('<w:lang w:val="es"/>');
    expect(body).toContain('<w:br w:type="page"/>');
  });

  it(
    'has hostile words as text',
    async () => {
      const docx = new Uint8Array(await wordLetter(documentOf(Object.values(HOSTILE).join(' '))));
      const text = flat(pdfText(printedByLibreOffice(docx))).replaceAll(' ', '');
      for (const [, words] of DRAWABLE) expect(text).toContain(words.replaceAll(/\s/g, ''));
    },
    PATIENCE_MS,
  );
});

const MAIL = {
  from: { name: 'Frenar la guerra', address: 'desk@example.org' },
  to: { name: 'Señora Ministra o Señor Ministro', address: 'minister@example.org' },
  subject: 'Seguimiento de nuestra carta',
  language: 'es',
  messageId: '<letter-1@desk.example.org>',
  date: new Date('2013-12-23T12:00:00Z'),
  attachments: [
    { name: 'año 2013.pdf', contentType: 'application/pdf', bytes: new Uint8Array([37, 80, 68, 70, 0, 255]) },
  ],
};

function composed(more: Partial<MimeMail> = {}, text?: string) {
  const { letter, frame } = letterFrom(everything(text));
  const mail = { ...MAIL, text: asPlainMail(letter, frame), html: asHtmlMail(letter, frame), ...more };
  return { mail, bytes: createMimeComposer().compose(mail) };
}

const header = ({ headers }: ParsedMail, name: string): string[] =>
  headers.filter(([key]) => key.toLowerCase() === name).map(([, value]) => value);

describe('a letter’s message, parsed by Python', () => {
  it('has both forms and the file exactly as they were made, and nothing to complain of', async () => {
    const attachments = MAIL.attachments.map((one) => ({ ...one, name: 'carta.pdf' }));
    const { mail, bytes } = composed({ attachments });
    const parsed = parsedByPython(await bytes);
    expect(parsed.defects).toEqual([]);
    expect(parsed.parts.map(({ type }) => type)).toEqual(['text/plain', 'text/html', 'application/pdf']);
    const [plain, html, file] = parsed.parts;
    expect(html?.sha256).toBe(sha256Hex(mail.html));
    expect(plain?.text?.replaceAll('\r\n', '\n')).toBe(mail.text);
    expect(file).toMatchObject({
      name: 'carta.pdf',
      sha256: sha256OfBytes(MAIL.attachments[0]?.bytes ?? new Uint8Array()),
    });
    expect(header(parsed, 'subject')).toEqual(['Seguimiento de nuestra carta']);
    expect(header(parsed, 'message-id')).toEqual(['<letter-1@desk.example.org>']);
    expect(header(parsed, 'to')).toEqual(['Señora Ministra o Señor Ministro <minister@example.org>']);
    expect(header(parsed, 'content-language')).toEqual(['es']);
    expect(header(parsed, 'date')[0]).toMatch(/^Mon, 23 Dec 2013 12:00:00/);
  });

  it('has the names of its files, whatever letters are in them', async () => {
    expect(parsedByPython(await composed().bytes).parts.at(-1)?.name).toBe('año 2013.pdf');
  });

  it('is the same for the same mail', async () => {
    const hashOf = async (more?: Partial<MimeMail>) => sha256OfBytes(await composed(more).bytes);
    expect(await hashOf()).toBe(await hashOf());
    expect(await hashOf({ messageId: '<letter-2@desk.example.org>' })).not.toBe(await hashOf());
  });

  it.each(Object.entries(HOSTILE))('has no header smuggled in by %s, and its words as text', async (_, words) => {
    const named = { name: words, address: 'somebody@example.org' };
    const attachments = MAIL.attachments.map((one) => ({ ...one, name: `${words}.pdf` }));
    const { mail, bytes } = composed({ subject: words, from: named, to: named, attachments }, words);
    const parsed = parsedByPython(await bytes);
    const names = parsed.headers.map(([name]) => name.toLowerCase());
    expect(names.toSorted()).toEqual([
      ...['content-language', 'content-type', 'date', 'from', 'message-id', 'mime-version', 'subject', 'to'],
    ]);
    for (const side of ['from', 'to']) expect(header(parsed, side)[0]).toMatch(/<somebody@example\.org>$/);
    expect(parsed.parts.find(({ type }) => type === 'text/html')?.sha256).toBe(sha256Hex(mail.html));
    expect(parsed.parts).toHaveLength(3);
  });
});
