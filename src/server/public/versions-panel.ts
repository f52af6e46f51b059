import { html } from 'hono/html';
import { wordsOf } from '../../domain/letters/words-of.ts';
import type { Locale } from '../../domain/locale/locale.ts';
import type { VersionSummary } from '../../domain/statements/publication.ts';
import type { Html } from './layout.ts';
import { publicPaths } from './paths.ts';
import type { PublishedCampaign } from './read-published.ts';
import { LANGUAGES, PUBLIC_WORDS } from './words.ts';

interface Panel {
  campaign: PublishedCampaign;
  locale: Locale;
  /** The number of the version that is on the page. */
  shown: number;
}

/** Every version, newest first, each with the way to read it and, for earlier ones, to what changed since. */
export function versionsPanel({ campaign, locale, shown }: Panel): Html {
  const words = PUBLIC_WORDS[locale];
  return html`<section class="panel versions-panel" aria-labelledby="versions"><h2 id="versions">${words.versions}</h2>
<ol class="versions" reversed>${campaign.versions.map(
    (one) =>
      html`<li><strong>${words.version(one.number)}</strong> · ${sayFacts(one, locale, campaign)}<br>
${links(one, { campaign, locale, shown })}</li>`,
  )}</ol></section>`;
}

function sayFacts({ number, kind, publishedAt, locales }: VersionSummary, locale: Locale, campaign: PublishedCampaign) {
  const words = PUBLIC_WORDS[locale];
  const isFirst = campaign.versions.at(-1)?.number === number;
  const day = publishedAt.slice(0, 10);
  return html`<time datetime="${day}">${wordsOf(locale).date(day)}</time> ·
<span class="soft">${isFirst ? words.first : words.kind[kind]} · ${locales.map((one) => LANGUAGES[one]).join(', ')}</span>`;
}

function links({ number, locales }: VersionSummary, { campaign, locale, shown }: Panel): Html {
  const words = PUBLIC_WORDS[locale];
  const readable = locales.includes(locale) ? locale : (locales[0] ?? locale);
  const read = html`<a href="${publicPaths.version(campaign.slug, readable, number)}">${words.read(number)}</a>`;
  if (number >= shown || !locales.includes(locale)) return read;
  return html`${read} · <a href="${publicPaths.changes(campaign.slug, locale, shown, number)}">${words.changesSince(number)}</a>`;
}
