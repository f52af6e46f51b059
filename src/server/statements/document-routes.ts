import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { localeSchema } from '../../domain/locale/locale.ts';
import type { Env } from '../context.ts';
import { inCampaign, may } from '../http/access.ts';
import { input } from '../http/input.ts';
import { output } from '../http/output.ts';
import type { Ports } from '../ports.ts';
import { type DocumentWish, NAMED, prepareDocument } from './make-document.ts';
import { versionNumberSchema } from './version-number.ts';

const inDocument = z.object({ campaign: z.string(), number: versionNumberSchema, locale: localeSchema });
/** `letters` names those too who are named in letters only: for a copy that is attached to one. */
const naming = z.object({ signatories: z.enum(NAMED).default('public') });

/** Any version in any of its languages, for the desk: with everyone, or with those that letters may name. */
export const documentRoutes = (ports: Ports) =>
  new Hono<Env>()
    .get(
      '/versions/:number/:locale/statement.pdf',
      may(ports, 'statement.read'),
      inCampaign(ports),
      output('One version as a tagged PDF (PDF/UA-1)', { contentType: 'application/pdf' }),
      input('param', inDocument),
      input('query', naming),
      async (c) => {
        const { number, locale } = c.req.valid('param');
        const named = c.req.valid('query').signatories;
        return send(c, ports, { campaign: c.get('campaign'), number, locale, format: 'pdf', named });
      },
    )
    .get(
      '/versions/:number/:locale/statement.docx',
      may(ports, 'statement.read'),
      inCampaign(ports),
      output('One version as a Word document', { contentType: 'application/octet-stream' }),
      input('param', inDocument),
      input('query', naming),
      async (c) => {
        const { number, locale } = c.req.valid('param');
        const named = c.req.valid('query').signatories;
        return send(c, ports, { campaign: c.get('campaign'), number, locale, format: 'docx', named });
      },
    );

/** Not for caches: it may name whom the public must not read. */
async function send(c: Context, ports: Ports, wish: DocumentWish): Promise<Response> {
  const { contentType, fileName, make } = await prepareDocument(ports, wish);
  return c.body(await make(), 200, {
    'content-type': contentType,
    'content-disposition': `inline; filename="${fileName}"`,
  });
}
