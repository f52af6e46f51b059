import type { Context } from 'hono';
import { chooseLocale, LOCALES, type Locale } from '../../domain/locale/locale.ts';
import type { Env } from '../context.ts';
import { readProblem } from '../http/problem.ts';
import type { Ports } from '../ports.ts';
import { problemPage } from './problem-page.ts';
import { type PublishedCampaign, readPublished } from './read-published.ts';

/** The pages for everyone; whatever goes wrong under these addresses is told as a page. */
export const isPublicPage = ({ path }: { path: string }): boolean =>
  ['/s', '/check'].some((room) => path === room || path.startsWith(`${room}/`));

/** Answers an error as a page in the reader's language: the address's own, else what the browser asks for. */
export async function answerPage(error: unknown, c: Context<Env>, { db, log }: Pick<Ports, 'db' | 'log'>) {
  const { problem, params } = readProblem(error, c, log);
  const [, , slug = '', asked] = c.req.path.split('/');
  const campaign = await published(db, slug);
  const locale = LOCALES.find((one) => one === asked) ?? negotiated(c, campaign);
  const page = await problemPage({ code: problem.code, params, locale, campaign });
  return new Response(String(page), {
    status: problem.status,
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', vary: 'accept-language' },
  });
}

const negotiated = (c: Context, campaign: PublishedCampaign | undefined): Locale =>
  chooseLocale(c.req.header('accept-language'), campaign?.locales ?? LOCALES, campaign?.defaultLocale ?? 'en');

/** Where something is published to go on to. What fails here has failed before: the page is told without it. */
const published = (db: Ports['db'], slug: string): Promise<PublishedCampaign | undefined> =>
  readPublished(db, slug).catch(() => undefined);
