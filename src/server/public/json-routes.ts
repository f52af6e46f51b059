import { Hono } from 'hono';
import { cors } from 'hono/cors';
import { z } from 'zod';
import { localeSchema } from '../../domain/locale/locale.ts';
import { exportedVersionSchema, versionSummarySchema } from '../../domain/statements/publication.ts';
import { line } from '../../domain/text-fields.ts';
import type { Env } from '../context.ts';
import { anyone } from '../http/access.ts';
import { cacheableText } from '../http/cacheable.ts';
import { input } from '../http/input.ts';
import { output } from '../http/output.ts';
import type { Ports } from '../ports.ts';
import { exportVersion } from '../statements/export-version.ts';
import { prepareDocument } from '../statements/make-document.ts';
import { readVersionRow } from '../statements/read-versions.ts';
import { sendDocument } from '../statements/send-document.ts';
import { versionNumberSchema } from '../statements/version-number.ts';
import { readPublished } from './read-published.ts';

const inCampaign = z.object({ campaign: line(80).min(1) });
const inFile = inCampaign.extend({
  file: z
    .string()
    .transform((name) => name.replace(/\.json$/, ''))
    .pipe(versionNumberSchema),
});
const inDocument = inCampaign.extend({ number: versionNumberSchema, locale: localeSchema });
/** Whoever wants to be named in letters alone is not named here. */
const naming = z.object({ signatories: z.enum(['public', 'none']).default('public') });

const publicVersionSchema = versionSummarySchema.pick({
  number: true,
  kind: true,
  publishedAt: true,
  sha256: true,
  locales: true,
});
const versionListSchema = z.object({ campaign: z.string(), items: z.array(publicVersionSchema) });

const JSON_TYPE = { 'content-type': 'application/json; charset=utf-8' };

/** Any site may read what is public. */
export const publicCors = () => cors({ origin: '*', allowMethods: ['GET', 'HEAD'] });

/** Published versions for programs, and as documents to take along. */
export const publicJson = (ports: Ports) =>
  new Hono<Env>()
    .get(
      '/versions.json',
      anyone(),
      output('Published versions with their hashes, newest first', versionListSchema),
      input('param', inCampaign),
      async (c) => {
        const { slug, versions } = await readPublished(ports.db, c.req.valid('param').campaign);
        const items = versions.map((one) => publicVersionSchema.parse(one));
        return cacheableText(c, JSON.stringify({ campaign: slug, items }), JSON_TYPE);
      },
    )
    .get(
      '/versions/:file{[0-9]+\\.json}',
      anyone(),
      output('One version with its words: everything that its hash is computed from', exportedVersionSchema),
      input('param', inFile),
      async (c) => {
        const { campaign, file: number } = c.req.valid('param');
        const { id, slug } = await readPublished(ports.db, campaign);
        const exported = exportVersion(slug, await readVersionRow(ports.db, id, number));
        return cacheableText(c, JSON.stringify(exported), JSON_TYPE);
      },
    )
    .get(
      '/versions/:number/:locale/statement.pdf',
      anyone(),
      output('One version as a tagged PDF (PDF/UA-1)', { contentType: 'application/pdf' }),
      input('param', inDocument),
      input('query', naming),
      async (c) => {
        const { campaign, number, locale } = c.req.valid('param');
        const scope = await readPublished(ports.db, campaign);
        const named = c.req.valid('query').signatories;
        return sendDocument(c, await prepareDocument(ports, { campaign: scope, number, locale, format: 'pdf', named }));
      },
    )
    .get(
      '/versions/:number/:locale/statement.docx',
      anyone(),
      output('One version as a Word document', { contentType: 'application/octet-stream' }),
      input('param', inDocument),
      input('query', naming),
      async (c) => {
        const { campaign, number, locale } = c.req.valid('param');
        const scope = await readPublished(ports.db, campaign);
        const named = c.req.valid('query').signatories;
        return sendDocument(
          c,
          await prepareDocument(ports, { campaign: scope, number, locale, format: 'docx', named }),
        );
      },
    );
