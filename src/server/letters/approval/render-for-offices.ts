import { eq } from 'drizzle-orm';
import { fieldValues } from '../../../domain/letters/field-values.ts';
import { localeFor } from '../../../domain/letters/letter.ts';
import { renderLetter } from '../../../domain/letters/render-letter.ts';
import type { RenderedLetter } from '../../../domain/letters/rendered-letter.ts';
import { situationOf } from '../../../domain/letters/situation-of.ts';
import type { Office } from '../../../domain/officials/office.ts';
import type { Db, Tx } from '../../db/connection.ts';
import { onlyRow } from '../../db/rows.ts';
import { campaign, letterRecipient, letterVariant } from '../../db/schema/index.ts';
import { readOffices } from '../../officials/read-offices.ts';
import type { CommonFacts } from '../read-facts.ts';
import type { LetterRow } from './read-content.ts';

export interface OfficeLetter {
  office: Office;
  letter: RenderedLetter;
}

/** What each office that the letter goes to would read; nothing for a letter without any text. */
export async function renderForOffices(db: Db | Tx, row: LetterRow, facts: CommonFacts): Promise<OfficeLetter[]> {
  const { defaultLocale } = onlyRow(
    await db.select({ defaultLocale: campaign.defaultLocale }).from(campaign).where(eq(campaign.id, row.campaignId)),
  );
  const texts = await db.select().from(letterVariant).where(eq(letterVariant.letterId, row.id));
  const available = texts.map(({ locale }) => locale);
  return (await readRecipients(db, row, facts.day)).flatMap((office) => {
    const locale = localeFor(office.locale, available, defaultLocale);
    const text = texts.find((one) => one.locale === locale);
    if (!locale || !text) return [];
    const known = { ...facts, office };
    const [fields, situation] = [fieldValues(known, locale), situationOf(known, locale)];
    const { body, subject } = text;
    return [{ office, letter: renderLetter({ body, subject, fields, situation, office, locale }) }];
  });
}

/** The offices a letter goes to, each with who holds it on `day`. */
export async function readRecipients(db: Db | Tx, { id, campaignId }: LetterRow, day: string): Promise<Office[]> {
  const chosen = await db
    .select({ officeId: letterRecipient.officeId })
    .from(letterRecipient)
    .where(eq(letterRecipient.letterId, id));
  const ids = new Set(chosen.map(({ officeId }) => officeId));
  return (await readOffices(db, campaignId, day)).filter((office) => ids.has(office.id));
}
