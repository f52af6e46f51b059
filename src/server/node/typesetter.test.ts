import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { LetterFrame } from '../../domain/letters/formats/frame.ts';
import type { RenderedBlock, RenderedSpan } from '../../domain/letters/rendered-letter.ts';
import { letterDocument } from '../letters/letter-document.ts';
import { createPress } from './press.ts';
import { createTypesetter } from './typesetter.ts';

const MARKUP = '#panic("x") *b* _i_ [c] @d $e$ \\f `g` <h> // i /* j */ ~ -- "k"';

const FRAME: LetterFrame = {
  coalition: 'Frenar la guerra',
  day: '2013-12-23',
  reference: null,
  statement: 'Declaración, versión 2',
  annex: null,
  words: { notes: 'Notas', page: 'Página' },
};

const letter = (text = 'Hola', more: RenderedBlock[] = []) =>
  letterDocument(
    {
      locale: 'es',
      subject: `Asunto ${text}`,
      date: '23 de diciembre de 2013',
      addressee: ['Señora Ministra o Señor Ministro', 'Perú'],
      blocks: [
        {
          type: 'paragraph',
          spans: [{ type: 'text', text, bold: true }, { type: 'break' }, { type: 'unresolved', field: 'replyBy' }],
        },
        { type: 'heading', level: 1, spans: [{ type: 'text', text: `Parte ${text}` }] },
        { type: 'list', ordered: true, items: [{ paragraphs: [[{ type: 'text', text, italic: true }], []] }] },
        { type: 'list', ordered: false, items: [{ paragraphs: [[{ type: 'text', text: 'ñ ã õ ç ü ¿¡ «» “” –' }]] }] },
        { type: 'paragraph', spans: [] },
        ...more,
      ],
      unresolved: ['replyBy'],
      omitted: [],
      namesSignatories: false,
    },
    FRAME,
  );

/** The document's own words: what is compressed is unpacked; text is in the fonts' glyph numbers, so titles are read from the metadata. */
function read(pdf: Uint8Array): string {
  const raw = Buffer.from(pdf).toString('latin1');
  const unpacked = [...raw.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].map(([, packed = '']) => {
    try {
      return inflateSync(Buffer.from(packed, 'latin1')).toString('latin1');
    } catch {
      return packed;
    }
  });
  return Buffer.from(`${raw}\n${unpacked.join('\n')}`, 'latin1').toString('utf8');
}

const typesetter = createTypesetter();

describe('a typeset letter', () => {
  it('is an accessible PDF: tagged, with language, title and author, declared as PDF/UA-1', async () => {
    const pdf = await typesetter.pdf('letter', letter());
    const text = read(pdf);
    expect(text.startsWith('%PDF-1.7')).toBe(true);
    expect(text).toContain('/StructTreeRoot');
    expect(text).toMatch(/\/Lang \(es\)/);
    expect(text).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(text).toContain('Asunto Hola');
    expect(text).toContain('Frenar la guerra');
    for (const role of ['/H1', '/H2', '/L', '/LI', '/P']) expect(text).toContain(`/S ${role}`);
  });

  it('has a real footnote for each note, once however often it is mentioned', async () => {
    const note = { type: 'footnote' as const, text: `La mitad (${MARKUP}).` };
    const said = { type: 'text' as const, text: 'Revisar las penas' };
    const other = { type: 'footnote' as const, text: 'Otra (Carta, 2013).' };
    const paragraph = (...spans: RenderedSpan[]): RenderedBlock => ({ type: 'paragraph', spans });
    const pdf = await typesetter.pdf('letter', letter('Hola', [paragraph(said, note, other), paragraph(said, note)]));
    const text = read(pdf);
    expect(text).toContain('<pdfuaid:part>1</pdfuaid:part>');
    const roles = [...text.matchAll(/\/S \/(\w+)/g)].map(([, role]) => role);
    expect(roles.filter((role) => role === 'Note')).toHaveLength(2);
    // Each of three mentions leads to its note, and each of two notes back.
    expect(roles.filter((role) => role === 'Link')).toHaveLength(5);
  });

  it('keeps what looks like markup as text', async () => {
    const pdf = await typesetter.pdf('letter', letter(MARKUP));
    const escaped = `Asunto ${MARKUP}`.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    expect(read(pdf).replaceAll('&quot;', '"')).toContain(escaped);
  });

  it.each([
    ['every letter of the three languages', 'ÁÉÍÓÚÜÑáéíóúüñÀÂÃÇÊÔÕàâãçêôõºª€§†…‘’“”«»–—'],
    ['another script', 'Centro 中文 名前 Proderechos'],
    ['control characters and half a character', 'a\u0000b\u001fc\ud800d'],
    ['invisible characters', '\u200b\u00ad\ufeff'],
    ['nothing', ''],
  ])('is made of %s', async (_, text) => {
    await expect(typesetter.pdf('letter', letter(text))).resolves.toBeInstanceOf(Uint8Array);
  });

  it('follows one on the other, each with its own words', async () => {
    const [one, two] = await Promise.all(['Uno', 'Dos'].map((word) => typesetter.pdf('letter', letter(word))));
    expect(one && read(one)).toContain('Asunto Uno');
    expect(two && read(two)).toContain('Asunto Dos');
  });

  it('is unavailable, in words, where the compiler cannot be loaded, and is tried again', async () => {
    let attempts = 0;
    const broken = createPress(async () => {
      attempts += 1;
      throw new Error('no such file');
    });
    await expect(broken.pdf('letter', letter())).rejects.toMatchObject({ code: 'document.unavailable' });
    await expect(broken.pdf('letter', letter())).rejects.toMatchObject({ code: 'document.unavailable' });
    expect(attempts).toBe(2);
  });

  it('takes only the house’s own templates', async () => {
    await expect(typesetter.pdf('../letter', {})).rejects.toThrow('Not the name of a template');
  });
});
