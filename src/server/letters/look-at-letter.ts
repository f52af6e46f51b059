import { eq } from 'drizzle-orm';
import { Problem } from '../../domain/errors.ts';
import { fieldValues } from '../../domain/letters/field-values.ts';
import { type LetterFields, type LetterPreview, localeFor } from '../../domain/letters/letter.ts';
import { renderLetter } from '../../domain/letters/render-letter.ts';
import { situationOf } from '../../domain/letters/situation-of.ts';
import type { Locale } from '../../domain/locale/locale.ts';
import type { CampaignScope } from '../context.ts';
import { onlyRow } from '../db/rows.ts';
import { campaign, letter } from '../db/schema/index.ts';
import { readOffices } from '../officials/read-offices.ts';
import type { Ports } from '../ports.ts';
import { readFacts } from './read-facts.ts';
import { readLetter } from './read-letters.ts';

export interface Look {
  campaign: CampaignScope;
  letterId: string;
  officeId: string;
  /** The language to look in; without it the office's own, or what the letter has instead. */
  locale?: Locale | undefined;
}

/**
 * The value of every merge field for one office, and what decides which passages it reads, for a text that is still being written.
 * @throws Problem `not.found`
 */
export async function readFields(ports: Pick<Ports, 'db' | 'now'>, look: Look): Promise<LetterFields> {
  const { office, locale, values, situation } = await lookAt(ports, look);
  return { office, locale, inOwnLanguage: office.locale === locale, values, situation };
}

/**
 * The saved text as one office will read it.
 * @throws Problem `letter.variantMissing` for a letter without any text, `not.found`
 */
export async function previewLetter(ports: Pick<Ports, 'db' | 'now'>, look: Look): Promise<LetterPreview> {
  const { office, locale, values, situation, variants } = await lookAt(ports, look);
  const variant = variants.find((one) => one.locale === locale);
  if (!variant) throw new Problem('letter.variantMissing');
  const { body, subject } = variant;
  return {
    office,
    locale,
    inOwnLanguage: office.locale === locale,
    letter: renderLetter({ body, subject, fields: values, situation, office, locale }),
  };
}

async function lookAt(
  { db, now }: Pick<Ports, 'db' | 'now'>,
  { campaign: scope, letterId, officeId, locale: asked }: Look,
) {
  const { variants, datedOn } = await readLetter(db, scope.id, letterId);
  const day = datedOn ?? now().toISOString().slice(0, 10);
  const [office] = await readOffices(db, scope.id, day, officeId);
  if (!office) throw new Problem('not.found');
  const { row, defaultLocale } = onlyRow(
    await db
      .select({ row: letter, defaultLocale: campaign.defaultLocale })
      .from(letter)
      .innerJoin(campaign, eq(campaign.id, letter.campaignId))
      .where(eq(letter.id, letterId)),
  );
  const available = variants.map((variant) => variant.locale);
  const locale = asked ?? localeFor(office.locale, available, defaultLocale) ?? defaultLocale;
  const facts = { ...(await readFacts(db, { ...row, day })), office };
  return { office, locale, variants, values: fieldValues(facts, locale), situation: situationOf(facts, locale) };
}
