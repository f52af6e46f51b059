import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { chooseLocale, type Locale, localeSchema } from '../../domain/locale/locale.ts';
import { line } from '../../domain/text-fields.ts';
import type { Env } from '../context.ts';
import { anyone } from '../http/access.ts';
import { cacheableText } from '../http/cacheable.ts';
import { input } from '../http/input.ts';
import { output } from '../http/output.ts';
import type { Ports } from '../ports.ts';
import { readPublished } from './read-published.ts';
import { readSentLetter, sentLetterSchema } from './read-sent-letter.ts';
import { sentLetterPage } from './sent-letter-page.ts';

const underReference = z.object({ reference: line(20).min(1) });
const inLocale = underReference.extend({ locale: localeSchema });
const inFile = z.object({
  file: line(30).transform((name) => name.replace(/\.json$/, '')),
});
const PAGE = { contentType: 'text/html' };

/** What anyone can check of a letter by the reference printed on it. */
export const sentLetterPages = (ports: Ports) =>
  new Hono<Env>()
    .get(
      '/:reference',
      anyone(),
      output('A letter that was sent, to be checked, in the reader’s language', PAGE),
      input('param', underReference),
      async (c) => {
        c.header('vary', 'accept-language');
        return show(c, ports, c.req.valid('param').reference, undefined);
      },
    )
    .get(
      '/:reference/:locale',
      anyone(),
      output('A letter that was sent, to be checked, in one language', PAGE),
      input('param', inLocale),
      async (c) => {
        const { reference, locale } = c.req.valid('param');
        return show(c, ports, reference, locale);
      },
    );

/** The same for programs. */
export const sentLetterJson = (ports: Ports) =>
  new Hono<Env>().get(
    '/:file{[0-9A-Za-z-]+\\.json}',
    anyone(),
    output('What anyone can check of a letter that was sent', sentLetterSchema),
    input('param', inFile),
    async (c) => {
      const letter = await readSentLetter(ports.db, c.req.valid('param').file);
      return cacheableText(c, JSON.stringify(letter), { 'content-type': 'application/json; charset=utf-8' });
    },
  );

async function show(c: Context<Env>, { db }: Ports, reference: string, wanted: Locale | undefined) {
  const letter = await readSentLetter(db, reference);
  const campaign = await readPublished(db, letter.campaign);
  const locale = wanted ?? chooseLocale(c.req.header('accept-language'), campaign.locales, campaign.defaultLocale);
  return cacheableText(c, String(await sentLetterPage({ letter, campaign, locale })), {
    'content-type': 'text/html; charset=utf-8',
    'content-language': locale,
  });
}
