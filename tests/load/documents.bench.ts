import { sql } from 'drizzle-orm';
import { asHtmlMail } from '../../src/domain/letters/formats/as-html-mail.ts';
import { type LetterFields, letterFieldsSchema, letterSchema } from '../../src/domain/letters/letter.ts';
import type { LetterBody } from '../../src/domain/letters/letter-body.ts';
import { renderLetter } from '../../src/domain/letters/render-letter.ts';
import { letterOf } from '../../src/domain/letters/templates/build.ts';
import { FOLLOW_UP } from '../../src/domain/letters/templates/follow-up.ts';
import { onlyRow, rowsOf } from '../../src/server/db/rows.ts';
import { createTypesetter } from '../../src/server/node/typesetter.ts';
import { appOnPostgres, type Caller } from '../support/app-on-postgres.ts';
import { addSignatures } from '../support/million-signatures.ts';
import type { Figure } from './figure.ts';

const SLUG = 'synthetic-letters';
const BASE = `/api/v1/campaigns/${SLUG}/letters`;
const OFFICES = 1000;
/** Of so many signatures about sixty stand, are organisations and may be named. */
const SIGNATURES = 82;
const ROUNDS = 200;
const WARM_UP = 20;

/**
 * A thousand personal PDFs with an annex of sixty names, set by the job and fetched as one archive; the pages of an unsaved text while
 * somebody types; and the HTML of its e-mail, made from values that are there.
 */
export async function run(): Promise<Figure[]> {
  const typesetter = createTypesetter();
  const house = await appOnPostgres({ typesetter });
  try {
    await addSignatures(house.db, SLUG, SIGNATURES);
    const offices = rowsOf<{ id: string }>(
      await house.db.execute(sql`
        INSERT INTO office (campaign_id, country, title_en, title_local, locale, position, institution)
        SELECT c.id, (ARRAY['UY','AR','MX','PE','CO','CL'])[1 + n % 6], 'Synthetic minister ' || n,
          'Ministra o Ministro sintético ' || n, 'es', n, 'Ministerio sintético ' || n
        FROM campaign c, generate_series(1, ${OFFICES}) AS n WHERE c.slug = ${SLUG} RETURNING id`),
    );
    const call = await house.caller('translator');
    const letter = await aLetter(call);
    await house.db.execute(sql`
      INSERT INTO letter_recipient (letter_id, office_id) SELECT ${letter}, o.id FROM office o
      JOIN campaign c ON c.id = o.campaign_id WHERE c.slug = ${SLUG} ON CONFLICT DO NOTHING`);
    const looked = offices.slice(0, 20).map(({ id }) => `${BASE}/${letter}/preview/pages?office=${id}`);
    return [
      ...(await allOfThem(call, letter, () => house.work('letter.archive'))),
      { name: 'documents.pages_p95_ms', value: await pages(call, looked), unit: 'ms' },
      { name: 'mail.html_p95_ms', value: await mails(call, letter, onlyRow(offices.slice(0, 1)).id), unit: 'ms' },
    ];
  } finally {
    await house.stop();
    await typesetter.stop();
  }
}

/** Two pages, and the signatories on further ones. */
const TEXT: { subject: string; body: LetterBody } = {
  subject: FOLLOW_UP.es.subject,
  body: {
    type: 'doc',
    content: [
      ...letterOf('', [
        '{salutation}',
        'Respaldan {signatories.count} organizaciones de {signatories.countries} países.',
      ]).body.content,
      ...letterOf('', ['{demands.full}', '{signatories.inCountry} la firman en su país ({office.country}).']).body
        .content,
      ...letterOf('', ['Reciba el testimonio de nuestra más alta consideración.']).body.content,
    ],
  },
};

async function aLetter(call: Caller): Promise<string> {
  const json = { title: 'Synthetic letter', parentLetterId: null, locales: ['es'] };
  const { id } = letterSchema.parse(await (await call('POST', BASE, { json })).json());
  const saved = await call('PUT', `${BASE}/${id}/variants/es`, { json: TEXT, headers: { 'if-match': '"1"' } });
  if (!saved.ok) throw new Error(`The text was answered ${saved.status}`);
  return id;
}

async function allOfThem(call: Caller, letter: string, work: () => Promise<void>): Promise<Figure[]> {
  let peak = 0;
  const watch = () => {
    peak = Math.max(peak, process.memoryUsage.rss());
  };
  const timer = setInterval(watch, 50);
  const started = performance.now();
  await call('POST', `${BASE}/${letter}/archive`);
  await work();
  const seconds = (performance.now() - started) / 1000;
  const answer = await call('GET', `${BASE}/${letter}/archive/file`);
  let bytes = 0;
  for await (const piece of answer.body ?? []) bytes += piece.byteLength;
  clearInterval(timer);
  if (!answer.ok || bytes < OFFICES * 10_000)
    throw new Error(`The archive was answered ${answer.status}, ${bytes} bytes`);
  return [
    { name: 'pdf.per_s', value: Math.round((OFFICES / seconds) * 10) / 10, unit: 'PDFs/s' },
    { name: 'pdf.peak_rss_mb', value: Math.round(peak / 1_000_000), unit: 'MB' },
  ];
}

/** As somebody types: each text differs from the one before by its end. */
async function pages(call: Caller, paths: readonly string[]): Promise<number> {
  const taken: number[] = [];
  for (let round = 0; round < ROUNDS + WARM_UP; round++) {
    const typed = letterOf('', [`Escribo ${'palabra '.repeat(round % 40)}${round}`]).body.content;
    const json = { ...TEXT, body: { ...TEXT.body, content: [...TEXT.body.content, ...typed] } };
    const started = performance.now();
    const answer = await call('POST', paths[Math.floor(round / 20) % paths.length] ?? '', { json });
    await answer.json();
    if (!answer.ok) throw new Error(`The pages were answered ${answer.status}`);
    if (round >= WARM_UP) taken.push(performance.now() - started);
  }
  return p95(taken);
}

async function mails(call: Caller, letter: string, office: string): Promise<number> {
  const answer = await call('GET', `${BASE}/${letter}/fields?office=${office}`);
  const known: LetterFields = letterFieldsSchema.parse(await answer.json());
  const taken: number[] = [];
  for (let round = 0; round < ROUNDS + WARM_UP; round++) {
    const started = performance.now();
    const { values, situation, frame, office: to, locale } = known;
    asHtmlMail(renderLetter({ ...TEXT, fields: values, situation, office: to, locale }), frame);
    if (round >= WARM_UP) taken.push(performance.now() - started);
  }
  return p95(taken);
}

const p95 = (taken: readonly number[]): number =>
  Math.round((taken.toSorted((a, b) => a - b)[Math.floor(taken.length * 0.95)] ?? 0) * 100) / 100;
