import type { Context } from 'hono';
import { html, raw } from 'hono/html';
import { LOCALES, type Locale } from '../../../domain/locale/locale.ts';
import { newSecret } from '../../auth/secrets.ts';
import { consentWords } from '../words/consent-words.ts';
import { STYLE } from './style.ts';

export type Html = ReturnType<typeof html>;

interface Frame {
  locale: Locale;
  title: string;
  /** Whose statement it is about; nothing where that would reveal something. */
  campaign?: string;
  body: Html;
  status?: 200 | 403 | 404 | 413 | 422 | 500;
}

/**
 * A whole page. No script may run on it, no other site learns its address, nothing keeps a copy, and no search engine
 * lists it.
 */
export function answerPage(c: Context, { locale, title, campaign = '', body, status = 200 }: Frame) {
  const nonce = newSecret();
  const words = consentWords(locale);
  c.header('cache-control', 'no-store');
  c.header('referrer-policy', 'no-referrer');
  c.header('x-robots-tag', 'noindex, nofollow');
  c.header('x-content-type-options', 'nosniff');
  c.header(
    'content-security-policy',
    `default-src 'none'; style-src 'nonce-${nonce}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
  );
  const page = html`<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<title>${title}</title>
<style nonce="${nonce}">${raw(STYLE)}</style>
</head>
<body>
<header><span>${campaign}</span><nav aria-label="${words.page.languages}"><ul>${LOCALES.map((one) => languageLink(one, locale))}</ul></nav></header>
<main>${body}</main>
</body>
</html>`;
  return c.html(page, status);
}

/** Only the query is named: the address itself, with its token, stands nowhere in the page. */
const languageLink = (one: Locale, current: Locale): Html =>
  html`<li><a href="?lang=${one}" lang="${one}" hreflang="${one}"${one === current ? raw(' aria-current="true"') : ''}>${consentWords(one).language}</a></li>`;

/** A page that only says one thing. */
export const saying = ({ title, text }: { title: string; text: string }): Html =>
  html`<h1>${title}</h1><div class="card"><p>${text}</p></div>`;
