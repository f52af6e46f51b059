import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { secureHeaders } from 'hono/secure-headers';
import { LOCALES, type Locale, negotiateLocale } from '../../../domain/locale/locale.ts';
import type { Env } from '../../context.ts';
import { anyone } from '../../http/access.ts';
import { output } from '../../http/output.ts';
import type { Ports } from '../../ports.ts';
import { answerByLink } from '../answer-by-link.ts';
import { consentWords } from '../words/consent-words.ts';
import { answerPage, saying } from './frame.ts';
import { answeredPage, openPage } from './link-page.ts';
import { type LookedAtLink, lookAtLink } from './look-at-link.ts';
import { isOwnOrigin } from './own-origin.ts';
import { type ReadForm, readForm } from './read-form.ts';

const PAGE = { contentType: 'text/html' };

/** More than the longest form: every demand reserved with the longest note. */
const MAX_FORM = 200_000;

/**
 * The page behind a signatory's personal link, whole from the server: no account, no script. Looking at it changes
 * nothing, however often; only the form does, once.
 */
export const consentPageRoutes = (ports: Ports) => {
  const pages = new Hono<Env>();
  pages.use(async (c, next) => {
    c.set('requestId', crypto.randomUUID().slice(0, 8));
    await next();
    // It was logged where all errors are; who follows a link is told in a page.
    if (c.error) c.res = await say(c, 'fault', pageLocale(c), 500);
    c.header('x-request-id', c.get('requestId'));
  });
  pages.use(secureHeaders({ strictTransportSecurity: ports.settings.publicUrl.startsWith('https:') }));
  pages.use(bodyLimit({ maxSize: MAX_FORM, onError: (c) => say(c, 'fault', pageLocale(c), 413) }));
  pages
    .get('/:token', anyone(), output('The page behind a personal link', PAGE), async (c) =>
      show(c, await lookAtLink(ports, c.req.param('token'), chosenLocale(c))),
    )
    .post('/:token', anyone(), output('Answer by a personal link', PAGE), async (c) => {
      const token = c.req.param('token');
      const link = await lookAtLink(ports, token, chosenLocale(c));
      if (!isOwnOrigin(c, ports.settings)) return say(c, 'foreign', pageLocale(c), 403);
      if (link.is !== 'open') return show(c, link);
      const posted = await readPosted(c);
      const form = readForm(
        posted,
        link.asked.content.demands.map(({ key }) => key),
      );
      if (!form.valid) return show(c, link, form);
      const locale = asLocale(posted.get('lang')) ?? link.textLocale;
      await answerByLink(ports, token, { ...form.valid, locale });
      // What came of it, whoever was faster, the page itself says.
      return c.redirect(`${c.req.path}?lang=${link.locale}`, 303);
    });
  return pages;
};

function show(c: Context, link: LookedAtLink, form?: ReadForm) {
  switch (link.is) {
    case 'closed':
      return say(c, 'closed', pageLocale(c), 404);
    case 'paused':
      return say(c, 'paused', link.locale, 200);
    case 'answered': {
      const { locale, campaign } = link;
      return answerPage(c, { locale, campaign, title: consentWords(locale).page.title, body: answeredPage(link) });
    }
    case 'open': {
      const { locale, campaign } = link;
      const title = consentWords(locale).page.title;
      return answerPage(c, { locale, campaign, title, body: openPage(link, form), status: form ? 422 : 200 });
    }
  }
}

function say(
  c: Context,
  what: 'closed' | 'paused' | 'foreign' | 'fault',
  locale: Locale,
  status: 200 | 403 | 404 | 413 | 500,
) {
  const words = consentWords(locale)[what];
  return answerPage(c, { locale, title: words.title, body: saying(words), status });
}

/** Anything that is no form holds no answer; then the page asks again. */
async function readPosted(c: Context): Promise<URLSearchParams> {
  const isForm = c.req.header('content-type')?.startsWith('application/x-www-form-urlencoded');
  return new URLSearchParams(isForm ? await c.req.text() : '');
}

const asLocale = (text: string | null | undefined): Locale | undefined => LOCALES.find((locale) => locale === text);

const chosenLocale = (c: Context): Locale | undefined => asLocale(c.req.query('lang'));

/** Where a link says nothing about its reader's language. */
const pageLocale = (c: Context): Locale => chosenLocale(c) ?? negotiateLocale(c.req.header('accept-language'));
