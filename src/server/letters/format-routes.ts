import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { z } from 'zod';
import { Problem } from '../../domain/errors.ts';
import { letterPagesSchema, saveVariantSchema } from '../../domain/letters/letter.ts';
import { localeSchema } from '../../domain/locale/locale.ts';
import type { Env } from '../context.ts';
import { asBody } from '../exports/as-body.ts';
import { inCampaign, may } from '../http/access.ts';
import { input } from '../http/input.ts';
import { output } from '../http/output.ts';
import type { Ports } from '../ports.ts';
import { previewMessage } from './preview-message.ts';
import { drawPages, typesetLetter } from './typeset-letter.ts';
import { writeLetter } from './write-letter.ts';
import { zipLetters } from './zip-letters.ts';

const inLetter = z.object({ campaign: z.string(), letter: z.uuid() });
const forOffice = z.object({ office: z.uuid(), locale: localeSchema.optional() });

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** More than any letter is, and less than what keeps the typesetter from others for long. */
const TEXT_KB = 512;
const limitText = bodyLimit({
  maxSize: TEXT_KB * 1024,
  onError: () => {
    throw new Problem('request.tooLarge', { params: { max: `${TEXT_KB} KB` } });
  },
});

/** A letter as each office gets it, in every format: what these answer is what is sent. */
export const letterFormatRoutes = (ports: Ports) => {
  const gates = [may(ports, 'letter.read'), inCampaign(ports)] as const;
  const lookOf = (
    c: Context<Env>,
    { letter }: z.infer<typeof inLetter>,
    { office, locale }: z.infer<typeof forOffice>,
  ) => ({ campaign: c.get('campaign'), letterId: letter, officeId: office, locale });
  return new Hono<Env>()
    .get(
      '/:letter/preview.pdf',
      ...gates,
      output('The saved text as one office will read it, as a tagged PDF (PDF/UA-1)', {
        contentType: 'application/pdf',
      }),
      input('param', inLetter),
      input('query', forOffice),
      async (c) => {
        const made = await typesetLetter(ports, lookOf(c, c.req.valid('param'), c.req.valid('query')));
        return c.body(made.bytes, 200, named('application/pdf', made.fileName, 'inline'));
      },
    )
    .get(
      '/:letter/preview.docx',
      ...gates,
      output('The same as a Word document', { contentType: DOCX }),
      input('param', inLetter),
      input('query', forOffice),
      async (c) => {
        const made = await writeLetter(ports, lookOf(c, c.req.valid('param'), c.req.valid('query')));
        return c.body(made.bytes, 200, named(DOCX, made.fileName));
      },
    )
    .get(
      '/:letter/preview.eml',
      ...gates,
      output('The same as an e-mail, to nobody', { contentType: 'message/rfc822' }),
      input('param', inLetter),
      input('query', forOffice),
      async (c) => {
        const made = await previewMessage(ports, lookOf(c, c.req.valid('param'), c.req.valid('query')));
        return c.body(made.bytes, 200, named('message/rfc822', made.fileName));
      },
    )
    .get(
      '/:letter/preview/pages',
      ...gates,
      output('The pages of the PDF, as drawings', letterPagesSchema),
      input('param', inLetter),
      input('query', forOffice),
      async (c) => c.json(await drawPages(ports, lookOf(c, c.req.valid('param'), c.req.valid('query')))),
    )
    .post(
      '/:letter/preview/pages',
      ...gates,
      output('The pages that an unsaved text would have', letterPagesSchema),
      limitText,
      input('param', inLetter),
      input('query', forOffice),
      input('json', saveVariantSchema),
      async (c) => {
        const look = lookOf(c, c.req.valid('param'), c.req.valid('query'));
        return c.json(await drawPages(ports, look, c.req.valid('json')));
      },
    )
    .get(
      '/:letter/all.zip',
      ...gates,
      output('A PDF for each office that the letter goes to', { contentType: 'application/zip' }),
      input('param', inLetter),
      async (c) => {
        const campaign = c.get('campaign');
        const bytes = await zipLetters(ports, { campaign, letterId: c.req.valid('param').letter });
        return c.body(asBody(bytes), 200, named('application/zip', `${campaign.slug}-letters.zip`));
      },
    );
};

const named = (contentType: string, fileName: string, how: 'inline' | 'attachment' = 'attachment') => ({
  'content-type': contentType,
  'content-disposition': `${how}; filename="${fileName}"`,
});
