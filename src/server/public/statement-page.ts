import { html } from 'hono/html';
import { wordsOf } from '../../domain/letters/words-of.ts';
import type { Locale } from '../../domain/locale/locale.ts';
import { partsIn, type ReadablePart } from '../../domain/statements/published-parts.ts';
import { signatoriesByCountry } from '../../domain/statements/signatories-by-country.ts';
import { DOCUMENT_WORDS } from '../statements/document-words.ts';
import type { Behind } from '../statements/read-behind.ts';
import type { VersionRow } from '../statements/read-versions.ts';
import { paragraphsOf, sayReserves } from '../statements/statement-document.ts';
import { checkPanel } from './check-panel.ts';
import { type Html, layout } from './layout.ts';
import { publicPaths } from './paths.ts';
import type { PublishedCampaign } from './read-published.ts';
import { versionsPanel } from './versions-panel.ts';
import { listLanguages, PUBLIC_WORDS } from './words.ts';

export interface StatementPage {
  campaign: PublishedCampaign;
  version: VersionRow;
  behind: Behind;
  locale: Locale;
  publicUrl: string;
}

/** One version to read: its words, who stands behind them, and how to check that they are what was published. */
export function statementPage(page: StatementPage): Html {
  const { campaign, version, behind, locale, publicUrl } = page;
  const { content, number } = version;
  return layout({
    locale,
    title: `${campaign.title[locale]} · ${PUBLIC_WORDS[locale].version(number)}`,
    occasion: sayOccasion(campaign, locale),
    languages: content.locales.map((one) => ({ locale: one, href: addressOf(campaign, one, number) })),
    body: html`
<h1>${campaign.title[locale]}</h1>
${facts(page)}
<article class="text" aria-label="${PUBLIC_WORDS[locale].parts}">${partsIn(content, locale).map(asSection)}</article>
${signatoriesPanel(behind, locale, version.number === campaign.inForce)}
${filesPanel(page)}
${versionsPanel({ campaign, locale, shown: number })}
${checkPanel({ campaign: campaign.slug, version, locale, publicUrl })}`,
  });
}

/** The version in force has an address that stays when the next one comes. */
export const addressOf = (campaign: PublishedCampaign, locale: Locale, number: number): string =>
  number === campaign.inForce
    ? publicPaths.statement(campaign.slug, locale)
    : publicPaths.version(campaign.slug, locale, number);

/** "MISPA IV · Medellín, 21–22 November 2013" */
export function sayOccasion({ occasion }: PublishedCampaign, locale: Locale): string {
  const { name, place, from, to } = occasion;
  return `${name} · ${place}, ${wordsOf(locale).dates(from, to)}`;
}

function facts({ campaign, version, locale }: StatementPage): Html {
  const words = PUBLIC_WORDS[locale];
  const date = version.publishedAt.toISOString().slice(0, 10);
  const leftOut = campaign.locales.filter((one) => !version.content.locales.includes(one));
  const current = publicPaths.statement(campaign.slug, locale);
  return html`
<p class="facts">${DOCUMENT_WORDS[locale].edition(version.number, wordsOf(locale).date(date))}.${version.number === campaign.inForce ? ` ${words.inForce}` : ''}</p>
${version.number === campaign.inForce ? '' : html`<p class="note"><a href="${current}">${words.superseded(campaign.inForce)}</a></p>`}
${leftOut.length > 0 ? html`<p class="note">${words.leftOut(listLanguages(leftOut, locale))}</p>` : ''}`;
}

const asSection = ({ kind, position, title, body }: ReadablePart): Html =>
  html`<section><h2>${kind === 'demand' ? `${position}. ` : ''}${title}</h2>${paragraphsOf(body).map((text) => html`<p>${text}</p>`)}</section>`;

function signatoriesPanel(behind: Behind, locale: Locale, isInForce: boolean): Html {
  const words = PUBLIC_WORDS[locale];
  return html`<section class="panel" aria-labelledby="signatories"><h2 id="signatories">${words.signatories}</h2>
<p>${DOCUMENT_WORDS[locale].count(behind.count, behind.named.length)}</p>
${isInForce && behind.elsewhere > 0 ? html`<p class="soft">${words.beingAsked(behind.elsewhere)}</p>` : ''}
${behind.named.length === 0 && behind.count === 0 ? html`<p class="soft">${words.noneNamed}</p>` : ''}
${signatoriesByCountry(behind.named, locale, behind.countryLabels).map(
  ({ country, signatories }) =>
    html`<h3>${country}</h3><ul>${signatories.map(
      ({ name, reserves }) =>
        html`<li>${name}${reserves.length > 0 ? html` <span class="soft">(${sayReserves(reserves, locale)})</span>` : ''}</li>`,
    )}</ul>`,
)}${individuals(behind, locale)}</section>`;
}

/** Persons who signed for themselves are no organisations: said and counted apart. */
function individuals({ individuals: { count, names } }: Behind, locale: Locale): Html | '' {
  if (count === 0) return '';
  return html`<h3>${DOCUMENT_WORDS[locale].individuals(count)}</h3>${
    names.length === 0
      ? ''
      : html`<ul>${names.toSorted(wordsOf(locale).compare).map((name) => html`<li>${name}</li>`)}</ul>`
  }`;
}

function filesPanel({ campaign: { slug }, version: { number }, locale }: StatementPage): Html {
  const words = PUBLIC_WORDS[locale];
  const file = (format: 'pdf' | 'docx', name: string): Html =>
    html`<li><a href="${publicPaths.document(slug, { number, locale, format })}">${name}</a> ·
<a href="${publicPaths.document(slug, { number, locale, format }, 'none')}" aria-label="${name}, ${words.withoutNames}">${words.withoutNames}</a></li>`;
  return html`<section class="panel files" aria-labelledby="files"><h2 id="files">${words.files}</h2><ul>
${file('pdf', 'PDF')}${file('docx', 'Word')}<li><a href="${publicPaths.json(slug, number)}">JSON</a></li></ul></section>`;
}
