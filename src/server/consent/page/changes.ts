import { html } from 'hono/html';
import type { DiffPart } from '../../../domain/demands/diff-words.ts';
import { type ConsentWords, consentWords } from '../words/consent-words.ts';
import type { Html } from './frame.ts';
import type { OpenLink } from './look-at-link.ts';
import { type ChangedPart, changedParts } from './statement-parts.ts';

/** The difference from the version that was signed to the one asked about, in the reader's language. */
export function changes({ locale, textLocale, signed, asked }: OpenLink): Html {
  const words = consentWords(locale);
  const { page } = words;
  const hadText = signed.content.locales.includes(textLocale);
  // Without an earlier text in this language everything would look added.
  const parts = changedParts(hadText ? signed.content : asked.content, asked.content, textLocale);
  return html`<section aria-labelledby="changes"><h2 id="changes">${page.changes(signed.number, asked.number)}</h2>
${textLocale === locale ? '' : html`<p class="note">${page.notInYourLanguage(consentWords(textLocale).language)}</p>`}
${hadText ? html`<p class="note">${page.changesHint}</p>` : html`<p class="note">${page.noEarlierText}</p>`}
${parts.map((part) => (hadText && !part.changed ? unchanged(part, words, textLocale) : changed(part, words, textLocale)))}
</section>`;
}

function changed(part: ChangedPart, words: ConsentWords, lang: string): Html {
  return html`<div class="card"><h3>${nameOf(part, words)}</h3>${text(part, words, lang)}</div>`;
}

function unchanged(part: ChangedPart, words: ConsentWords, lang: string): Html {
  const title = part.title.map((one) => one.text).join('');
  return html`<details class="card"><summary>${nameOf(part, words)}${title ? html` · <span lang="${lang}">${title}</span>` : ''} — ${words.page.unchanged}</summary>${text(part, words, lang)}</details>`;
}

const text = (part: ChangedPart, words: ConsentWords, lang: string): Html =>
  html`<div class="voice" lang="${lang}"><strong>${diff(part.title, words)}</strong><p>${diff(part.body, words)}</p></div>`;

function nameOf({ kind, position }: ChangedPart, { page }: ConsentWords): string {
  if (kind === 'demand') return page.demand(position);
  return kind === 'removedDemand' ? page.demandRemoved : page[kind];
}

/** Screen readers hear where a change begins and ends. */
const diff = (parts: readonly DiffPart[], { page }: ConsentWords): Html[] =>
  parts.map(({ kind, text: words }) => {
    if (kind === 'same') return html`${words}`;
    return kind === 'inserted'
      ? html`<ins><span class="vh"> [${page.added}: </span>${words}<span class="vh">] </span></ins>`
      : html`<del><span class="vh"> [${page.removed}: </span>${words}<span class="vh">] </span></del>`;
  });
