import { type Context, Hono } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import { z } from 'zod';
import { Problem } from '../../domain/errors.ts';
import { chooseLocale, type Locale, localeSchema } from '../../domain/locale/locale.ts';
import { line } from '../../domain/text-fields.ts';
import type { Env } from '../context.ts';
import { anyone } from '../http/access.ts';
import { cacheableText } from '../http/cacheable.ts';
import { input } from '../http/input.ts';
import { output } from '../http/output.ts';
import type { Ports } from '../ports.ts';
import { readBehind } from '../statements/read-behind.ts';
import { readVersionRow } from '../statements/read-versions.ts';
import { versionNumberSchema } from '../statements/version-number.ts';
import { changesPage } from './changes-page.ts';
import type { Html } from './layout.ts';
import { type PublishedCampaign, readPublished } from './read-published.ts';
import { statementPage } from './statement-page.ts';
import { STYLE } from './style.ts';

const inCampaign = z.object({ campaign: line(80).min(1) });
const inLocale = inCampaign.extend({ locale: localeSchema });
const inVersion = inLocale.extend({ number: versionNumberSchema });
const sinceVersion = z.object({ since: versionNumberSchema.optional() });

const page = { contentType: 'text/html' };

/** No script, no frame, no form; the one stylesheet is a file of ours. */
export const pageSecurity = ({ settings }: Pick<Ports, 'settings'>) =>
  secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      styleSrc: ["'self'"],
      baseUri: ["'none'"],
      formAction: ["'none'"],
      frameAncestors: ["'none'"],
    },
    strictTransportSecurity: settings.publicUrl.startsWith('https:'),
  });

/** The statement for everyone, rendered here, to be read without an account and without JavaScript. */
export const publicPages = (ports: Ports) =>
  new Hono<Env>()
    .get('/statement.css', anyone(), output('The stylesheet of these pages', { contentType: 'text/css' }), (c) =>
      cacheableText(c, STYLE, { 'content-type': 'text/css; charset=utf-8' }),
    )
    .get(
      '/:campaign',
      anyone(),
      output('The version in force, in the reader’s language', page),
      input('param', inCampaign),
      async (c) => {
        const campaign = await readPublished(ports.db, c.req.valid('param').campaign);
        const locales = campaign.versions[0]?.locales ?? [];
        const locale = chooseLocale(c.req.header('accept-language'), locales, campaign.defaultLocale);
        c.header('vary', 'accept-language');
        return showVersion(c, ports, campaign, locale, campaign.inForce);
      },
    )
    .get(
      '/:campaign/:locale',
      anyone(),
      output('The version in force in one language', page),
      input('param', inLocale),
      async (c) => {
        const { campaign: slug, locale } = c.req.valid('param');
        const campaign = await readPublished(ports.db, slug);
        return showVersion(c, ports, campaign, locale, campaign.inForce);
      },
    )
    .get(
      '/:campaign/:locale/v/:number',
      anyone(),
      output('One version in one language', page),
      input('param', inVersion),
      async (c) => {
        const { campaign: slug, locale, number } = c.req.valid('param');
        return showVersion(c, ports, await readPublished(ports.db, slug), locale, number);
      },
    )
    .get(
      '/:campaign/:locale/v/:number/changes',
      anyone(),
      output('What changed since an earlier version, word by word', page),
      input('param', inVersion),
      input('query', sinceVersion),
      async (c) => {
        const { campaign: slug, locale, number } = c.req.valid('param');
        const { since = number - 1 } = c.req.valid('query');
        const campaign = await readPublished(ports.db, slug);
        if (since >= number) throw new Problem('not.found');
        const before = await readVersionRow(ports.db, campaign.id, since);
        const after = await inLanguage(ports, campaign, locale, number);
        return show(c, locale, changesPage({ campaign, before, after, locale }));
      },
    );

async function showVersion(c: Context, ports: Ports, campaign: PublishedCampaign, locale: Locale, number: number) {
  const version = await inLanguage(ports, campaign, locale, number);
  const behind = await readBehind(ports.db, version, ['public']);
  const { publicUrl } = ports.settings;
  return show(c, locale, statementPage({ campaign, version, behind, locale, publicUrl }));
}

/** @throws Problem `not.found` for a version that is not there, or not in this language */
async function inLanguage({ db }: Ports, campaign: PublishedCampaign, locale: Locale, number: number) {
  const version = await readVersionRow(db, campaign.id, number);
  if (!version.content.locales.includes(locale)) throw new Problem('not.found');
  return version;
}

const show = async (c: Context, locale: Locale, shown: Html): Promise<Response> =>
  cacheableText(c, String(await shown), {
    'content-type': 'text/html; charset=utf-8',
    'content-language': locale,
  });
