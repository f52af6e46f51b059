import { html } from 'hono/html';
import { wordsOf } from '../../domain/letters/words-of.ts';
import type { Locale } from '../../domain/locale/locale.ts';
import { type Html, layout } from './layout.ts';
import { publicPaths } from './paths.ts';
import type { PublishedCampaign } from './read-published.ts';
import type { SentLetter } from './read-sent-letter.ts';
import { addressOf, sayOccasion } from './statement-page.ts';
import { PUBLIC_WORDS } from './words.ts';

interface SentLetterPage {
  letter: SentLetter;
  campaign: PublishedCampaign;
  locale: Locale;
}

/** What a reader of a letter can hold against it: its date, the text it stands on, its numbers then and now, its hashes. */
export function sentLetterPage({ letter, campaign, locale }: SentLetterPage): Html {
  const { reference, date, statementVersion, roster, today, contentSha256 } = letter;
  const words = PUBLIC_WORDS[locale].sentLetter;
  const say = wordsOf(locale, undefined);
  return layout({
    locale,
    title: `${words.title(reference)} · ${campaign.title[locale]}`,
    occasion: sayOccasion(campaign, locale),
    languages: campaign.locales.map((one) => ({ locale: one, href: publicPaths.letter(reference, one) })),
    body: html`
<h1>${words.title(reference)}</h1>
<p class="facts">${campaign.title[locale]}</p>
<p>${words.genuine}</p>
<dl class="facts-list">
${date === null ? '' : fact(words.date, html`${say.date(date)}`)}
${fact(words.statement, html`<a href="${addressOf(campaign, locale, statementVersion.number)}">${PUBLIC_WORDS[locale].version(statementVersion.number)}</a>`)}
${fact(words.before(say.date(roster.takenAt.slice(0, 10))), html`${words.counts(roster.organizations, roster.countries)}`)}
${fact(words.today, html`${words.counts(today.organizations, today.countries)}`)}
</dl>
<section class="panel" aria-labelledby="hashes"><h2 id="hashes">${words.hashes}</h2><p>${words.hashesIntro}</p><dl class="facts-list">
${fact(words.statementHash, hash(statementVersion.sha256))}
${fact(words.rosterHash, hash(roster.sha256))}
${fact(words.contentHash, hash(contentSha256))}
</dl><p><a href="${publicPaths.letterJson(reference)}">JSON</a></p></section>`,
  });
}

const fact = (name: string, value: Html): Html => html`<dt>${name}</dt><dd>${value}</dd>`;
const hash = (value: string): Html => html`<span class="hash">${value}</span>`;
