import { html } from 'hono/html';
import { type DiffPart, diffWords } from '../../domain/demands/diff-words.ts';
import type { Locale } from '../../domain/locale/locale.ts';
import {
  compareStatements,
  type PartChange,
  type StatementChanges,
} from '../../domain/statements/compare-statements.ts';
import { partsIn } from '../../domain/statements/published-parts.ts';
import type { VersionRow } from '../statements/read-versions.ts';
import { type Html, layout } from './layout.ts';
import { publicPaths } from './paths.ts';
import type { PublishedCampaign } from './read-published.ts';
import { addressOf, sayOccasion } from './statement-page.ts';
import { listLanguages, PUBLIC_WORDS } from './words.ts';

export interface ChangesPage {
  campaign: PublishedCampaign;
  before: VersionRow;
  after: VersionRow;
  locale: Locale;
}

/** Everything that a reader of one language finds different between two versions, word by word. */
export function changesPage({ campaign, before, after, locale }: ChangesPage): Html {
  const words = PUBLIC_WORDS[locale];
  const title = words.changes.title(before.number, after.number);
  return layout({
    locale,
    title: `${title} · ${campaign.title[locale]}`,
    occasion: sayOccasion(campaign, locale),
    languages: after.content.locales.map((one) => ({
      locale: one,
      href: publicPaths.changes(campaign.slug, one, after.number, before.number),
    })),
    body: html`
<h1>${title}</h1>
<p class="facts">${campaign.title[locale]}</p>
<div class="text">${whatChanged({ campaign, before, after, locale })}</div>
<p><a href="${addressOf(campaign, locale, after.number)}">${words.back}</a></p>
${otherVersions({ campaign, before, after, locale })}`,
  });
}

function whatChanged({ before, after, locale }: ChangesPage): Html {
  const { changes: words } = PUBLIC_WORDS[locale];
  if (!before.content.locales.includes(locale)) return html`<p>${words.languageIsNew(before.number)}</p>`;
  const changes = compareStatements(before.content, after.content);
  const parts = changes.parts.filter(({ wordings }) => wordings.some((wording) => wording.locale === locale));
  const nothing = parts.length === 0 && changes.reordered === null;
  return html`${sayLocales(changes, locale)}
${nothing ? html`<p>${words.none}</p>` : ''}
${changes.reordered ? sayOrder(after, locale) : ''}
${parts.map((part) => asSection(part, locale))}`;
}

function sayLocales({ locales: { added, removed } }: StatementChanges, locale: Locale): Html {
  const { changes: words } = PUBLIC_WORDS[locale];
  const list = (locales: readonly Locale[]) => listLanguages(locales, locale);
  return html`${added.length > 0 ? html`<p class="part">${words.localesAdded(list(added))}</p>` : ''}
${removed.length > 0 ? html`<p class="part">${words.localesRemoved(list(removed))}</p>` : ''}`;
}

const sayOrder = ({ content }: VersionRow, locale: Locale): Html =>
  html`<p class="part">${PUBLIC_WORDS[locale].changes.reordered}</p><ol>${partsIn(content, locale)
    .filter(({ kind }) => kind === 'demand')
    .map(({ title }) => html`<li>${title}</li>`)}</ol>`;

function asSection({ kind, position, change, wordings }: PartChange, locale: Locale): Html {
  const { changes: words } = PUBLIC_WORDS[locale];
  const wording = wordings.find((one) => one.locale === locale);
  const [before, after] = [wording?.before, wording?.after];
  const said = { added: words.partAdded, removed: words.partRemoved, reworded: '' }[change];
  return html`<section><h2>${kind === 'demand' ? `${position}. ` : ''}${marked(before?.title, after?.title, locale)}</h2>
${said ? html`<p class="part">${said}</p>` : ''}
<p>${marked(before?.body, after?.body, locale)}</p></section>`;
}

const marked = (before: string | undefined, after: string | undefined, locale: Locale): Html[] =>
  diffWords(before ?? '', after ?? '', locale).map((part) => mark(part, locale));

/** Screen readers hear where a change begins and ends; not all of them tell `ins` and `del`. */
function mark({ kind, text }: DiffPart, locale: Locale): Html {
  const { changes: words } = PUBLIC_WORDS[locale];
  if (kind === 'same') return html`${text}`;
  const heard = (before: string) => html`<span class="heard">${before}</span>`;
  return kind === 'inserted'
    ? html`<ins>${heard(` [${words.added}: `)}${text}${heard('] ')}</ins>`
    : html`<del>${heard(` [${words.removed}: `)}${text}${heard('] ')}</del>`;
}

/** Any other earlier version to compare with. */
function otherVersions({ campaign, before, after, locale }: ChangesPage): Html {
  const { changes: words, changesSince } = PUBLIC_WORDS[locale];
  const others = campaign.versions.filter(({ number }) => number < after.number && number !== before.number);
  if (others.length === 0) return html``;
  return html`<section class="panel" aria-labelledby="others"><h2 id="others">${words.compareWith}</h2><ul>${others.map(
    ({ number }) =>
      html`<li><a href="${publicPaths.changes(campaign.slug, locale, after.number, number)}">${changesSince(number)}</a></li>`,
  )}</ul></section>`;
}
