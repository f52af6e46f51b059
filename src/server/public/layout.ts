import { html } from 'hono/html';
import type { Locale } from '../../domain/locale/locale.ts';
import { publicPaths } from './paths.ts';
import { LANGUAGES, PUBLIC_WORDS } from './words.ts';

/** Escaped HTML, as `html` makes it. */
export type Html = ReturnType<typeof html>;

export interface Frame {
  locale: Locale;
  title: string;
  /** In small letters above: what occasion this is about. */
  occasion?: string;
  /** The same page in other languages, this one among them. */
  languages: readonly { locale: Locale; href: string }[];
  body: Html;
}

/** The frame of every public page: no script, one stylesheet. */
export function layout({ locale, title, occasion = '', languages, body }: Frame): Html {
  const words = PUBLIC_WORDS[locale];
  return html`<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="stylesheet" href="${publicPaths.style()}">
${languages.map((one) => html`<link rel="alternate" hreflang="${one.locale}" href="${one.href}">`)}
</head>
<body>
<a class="skip" href="#main">${words.skip}</a>
<header class="top">
<span>${occasion}</span>
${languages.length > 0 ? languageList(locale, languages) : ''}
</header>
<main id="main" tabindex="-1">${body}</main>
<footer class="foot"><p>${words.madeWith}</p></footer>
</body>
</html>`;
}

const languageList = (locale: Locale, languages: Frame['languages']): Html =>
  html`<nav aria-label="${PUBLIC_WORDS[locale].languages}"><ul>${languages.map(
    (one) =>
      html`<li><a href="${one.href}" hreflang="${one.locale}" lang="${one.locale}"${one.locale === locale ? html` aria-current="page"` : ''}>${LANGUAGES[one.locale]}</a></li>`,
  )}</ul></nav>`;
