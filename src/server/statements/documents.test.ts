import { inflateRawSync } from 'node:zlib';
import { getDocumentProxy } from 'unpdf';
import { beforeAll, describe, expect, it } from 'vitest';
import { aSignatory } from '../../../tests/support/a-signatory.ts';
import { type Caller, type TestApp, testApp } from '../../../tests/support/test-app.ts';
import { createTypesetter } from '../node/typesetter.ts';

const PUBLIC = '/api/public/campaigns/mispa-iv/versions/1';
const STAFF = '/statement/versions/1';

let house: TestApp;
let stranger: Caller;
let viewer: Caller;
beforeAll(async () => {
  house = await testApp({ typesetter: createTypesetter() });
  [stranger, viewer] = [await house.as(null), await house.as('viewer')];
  const administrator = await house.as('administrator');
  for (const [name, display] of [
    ['Rede Pública', 'public'],
    ['Rede #das *Cartas*', 'letters-only'],
    ['Rede Contada', 'counted-only'],
  ] as const) {
    await administrator('POST', '/signatories', {
      json: aSignatory({ organization: { name, country: 'BR' }, display }),
    });
  }
});

const bytesOf = async (answer: Response) => new Uint8Array(await answer.arrayBuffer());

/** The words of a PDF, page by page, as a reader would select them. */
async function wordsOfPdf(bytes: Uint8Array): Promise<string> {
  const pdf = await getDocumentProxy(bytes);
  const pages = await Promise.all(Array.from({ length: pdf.numPages }, (_, index) => pdf.getPage(index + 1)));
  const texts = await Promise.all(pages.map((page) => page.getTextContent()));
  return texts
    .flatMap(({ items }) => items.map((item) => ('str' in item ? item.str : '')))
    .join(' ')
    .replaceAll(/\s+/g, ' ');
}

/** One file of a Word document, which is a zip archive: found by its name in the archive's directory. */
function partOfWord(bytes: Uint8Array, name: string): string {
  const buffer = Buffer.from(bytes);
  for (let at = buffer.indexOf('PK\u0001\u0002'); at >= 0; at = buffer.indexOf('PK\u0001\u0002', at + 4)) {
    const length = buffer.readUInt16LE(at + 28);
    if (buffer.toString('utf8', at + 46, at + 46 + length) !== name) continue;
    const [size, local] = [buffer.readUInt32LE(at + 20), buffer.readUInt32LE(at + 42)];
    const start = local + 30 + buffer.readUInt16LE(local + 26) + buffer.readUInt16LE(local + 28);
    return inflateRawSync(buffer.subarray(start, start + size)).toString('utf8');
  }
  throw new Error(`no ${name} in the document`);
}

describe('a version as PDF', () => {
  it.each([
    ['es', 'Versión 1, publicada el 19 de noviembre de 2013', 'Firmantes'],
    ['en', 'Version 1, published on 19 November 2013', 'Signatories'],
    ['pt', 'Versão 1, publicada em 19 de novembro de 2013', 'Signatárias'],
  ])('is tagged, and says in %s what it is and who stands behind it', async (locale, edition, signatories) => {
    const answer = await stranger('GET', `${PUBLIC}/${locale}/statement.pdf`);
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    const bytes = await bytesOf(answer);
    const pdf = await getDocumentProxy(bytes.slice());
    const { info } = await pdf.getMetadata();
    expect(info).toMatchObject({ Language: locale, Title: expect.stringMatching(/guerr?a|war/) });
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true });
    const words = await wordsOfPdf(bytes);
    for (const said of [edition, signatories, 'Rede Pública', 'SHA-256']) expect(words).toContain(said);
  });

  it('is made again only for who does not have it', async () => {
    const etag = (await stranger('GET', `${PUBLIC}/es/statement.pdf`)).headers.get('etag') ?? '';
    const headers = { 'if-none-match': etag };
    expect((await stranger('GET', `${PUBLIC}/es/statement.pdf`, { headers })).status).toBe(304);
    expect((await stranger('GET', `${PUBLIC}/es/statement.pdf?signatories=none`, { headers })).status).toBe(200);
  });
});

describe('a version as Word', () => {
  it('has real headings, lists and its language', async () => {
    const answer = await stranger('GET', `${PUBLIC}/pt/statement.docx`);
    expect(answer.headers.get('content-disposition')).toContain('mispa-iv-v1-pt.docx');
    const bytes = await bytesOf(answer);
    const [document, styles, core] = ['word/document.xml', 'word/styles.xml', 'docProps/core.xml'].map((name) =>
      partOfWord(bytes, name),
    );
    expect(document?.match(/w:pStyle w:val="Heading2"/g)).toHaveLength(6);
    expect(document).toContain('<w:numPr>');
    expect(styles).toContain('w:lang w:val="pt"');
    expect(core).toMatch(/sha256:[0-9a-f]{64}/);
  });
});

describe('the names in a document', () => {
  const wordsOf = async (answer: Response) => wordsOfPdf(await bytesOf(answer));
  const inWord = async (answer: Response) => partOfWord(await bytesOf(answer), 'word/document.xml');

  it('are those that the public may read, and none on demand', async () => {
    for (const words of [
      await wordsOf(await stranger('GET', `${PUBLIC}/es/statement.pdf`)),
      await inWord(await stranger('GET', `${PUBLIC}/es/statement.docx`)),
      await wordsOf(await viewer('GET', `${STAFF}/es/statement.pdf`)),
    ]) {
      expect(words).toContain('Rede Pública');
      expect(words).toContain('17 organizaciones respaldan esta versión; 2 de ellas no se nombran aquí.');
      expect(words).not.toMatch(/das \*Cartas\*|Contada/);
    }
    const bare = await wordsOf(await stranger('GET', `${PUBLIC}/es/statement.pdf?signatories=none`));
    expect(bare).not.toMatch(/Rede|Firmantes/);
  });

  it('are at the desk also those that letters may name, never those that want only to be counted', async () => {
    const words = await wordsOf(await viewer('GET', `${STAFF}/es/statement.pdf?signatories=letters`));
    expect(words).toContain('Rede #das *Cartas*');
    expect(words).not.toContain('Contada');
    const asked = await stranger('GET', `${PUBLIC}/es/statement.pdf?signatories=letters`);
    expect(asked.status).toBe(422);
    expect((await stranger('GET', `${STAFF}/es/statement.pdf`)).status).toBe(401);
  });
});
