import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { html } from 'hono/html';
import { secureHeaders } from 'hono/secure-headers';
import { LOCALES, type Locale, negotiateLocale } from '../../domain/locale/locale.ts';
import { answerPage, type Html, saying } from '../consent/page/frame.ts';
import { consentWords } from '../consent/words/consent-words.ts';
import type { Env } from '../context.ts';
import { anyone } from '../http/access.ts';
import { output } from '../http/output.ts';
import type { Ports } from '../ports.ts';
import { isUnsubscribeLink, unsubscribe } from './unsubscribe.ts';
import { UNSUBSCRIBE_WORDS } from './unsubscribe-words.ts';

const PAGE = { contentType: 'text/html' };
const MAX_FORM = 10_000;

/**
 * The page behind the link to be written to no more: one button, no account, no script. Mail programs post to the same
 * address by themselves (RFC 8058), without cookies and from no page; so where a form comes from is not asked. What is
 * asked for is authorised by the token alone.
 */
export const unsubscribeRoutes = (ports: Ports) => {
  const pages = new Hono<Env>();
  pages.use(async (c, next) => {
    await next();
    // It was logged where all errors are; who follows a link is told in a page.
    if (c.error) c.res = await say(c, consentWords(localeOf(c)).fault, 500);
  });
  pages.use(secureHeaders({ strictTransportSecurity: ports.settings.publicUrl.startsWith('https:') }));
  pages.use(bodyLimit({ maxSize: MAX_FORM, onError: (c) => say(c, consentWords(localeOf(c)).fault, 413) }));
  return pages
    .get('/:token', anyone(), output('The page behind a link to be written to no more', PAGE), async (c) =>
      (await isUnsubscribeLink(ports.db, c.req.param('token'))) ? ask(c) : unknown(c),
    )
    .post('/:token', anyone(), output('Be written to no more', PAGE), async (c) => {
      const { doneTitle: title, done: text } = UNSUBSCRIBE_WORDS[localeOf(c)];
      return (await unsubscribe(ports, c.req.param('token'))) ? say(c, { title, text }, 200) : unknown(c);
    });
};

function ask(c: Context) {
  const locale = localeOf(c);
  const words = UNSUBSCRIBE_WORDS[locale];
  const body: Html = html`<h1>${words.title}</h1><div class="card"><p>${words.lead}</p><form method="post"><button>${words.button}</button></form></div>`;
  return answerPage(c, { locale, title: words.title, body });
}

function unknown(c: Context) {
  const { unknownTitle: title, unknown: text } = UNSUBSCRIBE_WORDS[localeOf(c)];
  return say(c, { title, text }, 404);
}

const say = (c: Context, words: { title: string; text: string }, status: 200 | 404 | 413 | 500) =>
  answerPage(c, { locale: localeOf(c), title: words.title, body: saying(words), status });

const localeOf = (c: Context): Locale =>
  LOCALES.find((one) => one === c.req.query('lang')) ?? negotiateLocale(c.req.header('accept-language'));
