import { eq } from 'drizzle-orm';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parsedByPython, pdfText } from '../../../tests/support/document-tools.ts';
import { CAMPAIGN } from '../../../tests/support/furnish.ts';
import { type Caller, type TestApp, testApp } from '../../../tests/support/test-app.ts';
import { everything } from '../../domain/letters/a-letter.support.ts';
import { asHtmlMail } from '../../domain/letters/formats/as-html-mail.ts';
import { asPlainMail } from '../../domain/letters/formats/as-plain-mail.ts';
import { letterFieldsSchema, letterPagesSchema, letterSchema } from '../../domain/letters/letter.ts';
import { renderLetter } from '../../domain/letters/render-letter.ts';
import { sha256Hex, sha256OfBytes } from '../../domain/sha256.ts';
import { onlyRow } from '../db/rows.ts';
import {
  campaign,
  letterAttachment,
  letterRecipient,
  letter as letterTable,
  office,
  officeContact,
} from '../db/schema/index.ts';
import { createTypesetter } from '../node/typesetter.ts';
import { composeMessage } from './compose-message.ts';

const typesetter = createTypesetter();
afterAll(() => typesetter.stop());

const TEXT = { subject: 'Seguimiento de nuestra carta', body: everything() };
const REFERENCE = 'K7QM-4T2P';
const ADDRESS = 'synthetic-minister@example.org';

let house: TestApp;
let viewer: Caller;
let place: { letterId: string; officeId: string; campaign: { id: string; slug: string } };

beforeAll(async () => {
  house = await testApp({ typesetter });
  viewer = await house.as('viewer');
  const translator = await house.as('translator');
  const created = await translator('POST', '/letters', {
    json: { title: 'Synthetic letter', parentLetterId: null, locales: ['es'] },
  });
  const { id } = letterSchema.parse(await created.json());
  const saved = await translator('PUT', `/letters/${id}/variants/es`, { json: TEXT, headers: { 'if-match': '"1"' } });
  expect(saved.status).toBe(200);
  const scope = onlyRow(await house.db.select().from(campaign).where(eq(campaign.slug, CAMPAIGN)));
  const offices = await house.db.select().from(office).where(eq(office.campaignId, scope.id));
  const uruguay = onlyRow(offices.filter(({ country }) => country === 'UY'));
  await house.db
    .insert(letterRecipient)
    .values(offices.map(({ id: officeId }) => ({ letterId: id, officeId })))
    .onConflictDoNothing();
  await house.db
    .insert(officeContact)
    .values({ officeId: uruguay.id, kind: 'email', value: ADDRESS, source: 'https://example.org' });
  await house.db.update(letterTable).set({ reference: REFERENCE, datedOn: '2013-12-23' }).where(eq(letterTable.id, id));
  const file = new TextEncoder().encode('Anexo sintético');
  await house.db.insert(letterAttachment).values({
    ...{ letterId: id, name: 'Anexo 1.txt', contentType: 'text/plain', bytes: file, size: file.length },
    ...{ sha256: sha256OfBytes(file), position: 0, addedByName: 'Test', addedAt: house.ports.now() },
  });
  place = { letterId: id, officeId: uruguay.id, campaign: scope };
}, 60_000);

const at = (path: string, more = '') => `/letters/${place.letterId}/${path}?office=${place.officeId}${more}`;
const bytesOf = async (answer: Response) => new Uint8Array(await answer.arrayBuffer());

const compose = (messageId = '<one@desk.example.org>') =>
  composeMessage(house.ports, {
    ...place,
    to: { name: 'Ministerio del Interior', address: ADDRESS },
    from: { name: 'Frenar la guerra', address: 'desk@example.org' },
    messageId,
    date: new Date('2013-12-24T09:00:00Z'),
  });

/** What the page shows beside the editor: made in the browser from the values that it fetched. */
async function previewedInBrowser() {
  const { values, situation, frame, office, locale } = letterFieldsSchema.parse(
    await (await viewer('GET', at('fields'))).json(),
  );
  const letter = renderLetter({ ...TEXT, fields: values, situation, office, locale });
  return { html: asHtmlMail(letter, frame), plain: asPlainMail(letter, frame) };
}

describe('what is previewed', () => {
  it('is what is sent: both forms of the mail, and the PDF that goes along, byte for byte', async () => {
    const { eml, pdfHash, sha256, size } = await compose();
    const { parts } = parsedByPython(eml);
    const { html, plain } = await previewedInBrowser();
    expect(html).toContain(`/check/${REFERENCE}`);
    const of = (type: string) => parts.find((part) => part.type === type);
    expect(of('text/html')?.sha256).toBe(sha256Hex(html));
    expect(of('text/plain')?.text?.replaceAll('\r\n', '\n')).toBe(plain);
    const pdf = await bytesOf(await viewer('GET', at('preview.pdf')));
    expect(of('application/pdf')?.sha256).toBe(sha256OfBytes(pdf));
    expect(pdfHash).toBe(sha256OfBytes(pdf));
    expect(parts.at(-1)).toMatchObject({ type: 'text/plain', name: 'Anexo 1.txt', text: 'Anexo sintético' });
    expect([sha256, size]).toEqual([sha256OfBytes(eml), eml.byteLength]);
    const shown = parsedByPython(await bytesOf(await viewer('GET', at('preview.eml'))));
    expect(shown.parts.map((part) => part.sha256)).toEqual(parts.map((part) => part.sha256));
  });

  it('has the pages of that PDF, saved or not', async () => {
    const pages = async (answer: Response) => letterPagesSchema.parse(await answer.json()).pages;
    const saved = await pages(await viewer('GET', at('preview/pages')));
    expect(saved.length).toBeGreaterThan(1);
    expect(await pages(await viewer('POST', at('preview/pages'), { json: TEXT }))).toEqual(saved);
    const other = { ...TEXT, subject: 'Otro asunto' };
    expect(await pages(await viewer('POST', at('preview/pages'), { json: other }))).not.toEqual(saved);
  });

  it('is refused where it is longer than a letter', async () => {
    const line = { type: 'paragraph', content: [{ type: 'text', text: 'x'.repeat(20_000) }] };
    const json = { subject: 'x', body: { type: 'doc', content: Array.from({ length: 30 }, () => line) } };
    const answer = await viewer('POST', at('preview/pages'), { json });
    expect(answer.status).toBe(413);
  });

  it('shows nobody the address of an office', async () => {
    for (const path of ['fields', 'preview', 'preview.eml']) {
      const answer = await viewer('GET', at(path));
      expect(answer.status, path).toBe(200);
      expect(strFromU8(await bytesOf(answer)), path).not.toContain(ADDRESS);
    }
  });
});

describe('a message', () => {
  it('is the same when it is composed again, and another under another name', async () => {
    const [one, two, other] = [await compose(), await compose(), await compose('<two@desk.example.org>')];
    expect(two).toEqual(one);
    expect(other.letterHash).toBe(one.letterHash);
    expect(other.pdfHash).toBe(one.pdfHash);
    expect(other.sha256).not.toBe(one.sha256);
  });
});

describe('all letters in one file', () => {
  it('are a PDF for each office, named by country and office', async () => {
    const answer = await viewer('GET', `/letters/${place.letterId}/all.zip`);
    expect(answer.headers.get('content-type')).toBe('application/zip');
    const files = unzipSync(await bytesOf(answer));
    const names = Object.keys(files);
    expect(names).toHaveLength(20);
    expect(names.filter((name) => !/^[a-z]{2}-\d+-[a-z0-9-]+-es\.pdf$/.test(name))).toEqual([]);
    const uruguay = names.find((name) => name.startsWith('uy-')) ?? '';
    expect(pdfText(files[uruguay] ?? new Uint8Array())).toContain('Sólo Uruguay.');
    const chile = names.find((name) => name.startsWith('cl-')) ?? '';
    expect(pdfText(files[chile] ?? new Uint8Array())).toContain('Sólo Chile.');
  }, 60_000);
});
