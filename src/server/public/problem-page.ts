import { html } from 'hono/html';
import type { ErrorCode } from '../../domain/errors.ts';
import type { Locale } from '../../domain/locale/locale.ts';
import { sayError } from '../../domain/locale/say-error.ts';
import { type Html, layout } from './layout.ts';
import { publicPaths } from './paths.ts';
import type { PublishedCampaign } from './read-published.ts';
import { LANGUAGES, PUBLIC_WORDS } from './words.ts';

interface ProblemPage {
  code: ErrorCode;
  params: Record<string, string | number>;
  locale: Locale;
  /** Where something of the campaign is published, the way there. */
  campaign: PublishedCampaign | undefined;
}

/** What a reader gets instead of a page: what is wrong, and where to go on. */
export function problemPage({ code, params, locale, campaign }: ProblemPage): Html {
  const { problem, version } = PUBLIC_WORDS[locale];
  const isMissing = code === 'not.found';
  const title = isMissing ? problem.notFound : code === 'server.unavailable' ? problem.unavailable : problem.other;
  return layout({
    locale,
    title,
    languages: [],
    body: html`<div data-problem="${code}"><h1>${title}</h1>
<p>${isMissing ? problem.hint : sayError(locale, code, params)}</p>
${campaign ? published(campaign, `${problem.published} ${campaign.title[locale]}, ${version(campaign.inForce)}`) : ''}</div>`,
  });
}

const published = ({ slug, versions }: PublishedCampaign, said: string): Html =>
  html`<p>${said}</p><ul>${versions[0]?.locales.map(
    (locale) =>
      html`<li><a href="${publicPaths.statement(slug, locale)}" hreflang="${locale}" lang="${locale}">${LANGUAGES[locale]}</a></li>`,
  )}</ul>`;
