import { eq } from 'drizzle-orm';
import { Problem } from '../../domain/errors.ts';
import { fieldValues } from '../../domain/letters/field-values.ts';
import { frameOf, type LetterFrame } from '../../domain/letters/formats/frame.ts';
import { type LetterFields, type LetterPreview, localeFor, type SaveVariant } from '../../domain/letters/letter.ts';
import { renderLetter } from '../../domain/letters/render-letter.ts';
import type { RenderedLetter } from '../../domain/letters/rendered-letter.ts';
import { situationOf } from '../../domain/letters/situation-of.ts';
import type { Locale } from '../../domain/locale/locale.ts';
import type { Office } from '../../domain/officials/office.ts';
import type { CampaignScope } from '../context.ts';
import type { Db, Tx } from '../db/connection.ts';
import { campaign, letter, letterVariant } from '../db/schema/index.ts';
import { readOffices } from '../officials/read-offices.ts';
import type { Settings } from '../ports.ts';
import { printedReference } from './printed-reference.ts';
import { type CommonFacts, readFacts } from './read-facts.ts';

export interface Look {
  campaign: CampaignScope;
  letterId: string;
  officeId: string;
  /** The language to look in; without it the office's own, or what the letter has instead. */
  locale?: Locale | undefined;
}

export interface LookNeeds {
  db: Db | Tx;
  now: () => Date;
  settings: Pick<Settings, 'publicUrl'>;
}

/**
 * The value of every merge field for one office, what decides which passages it reads, and what stands around the text, for
 * a text that is still being written.
 * @throws Problem `not.found`
 */
export async function readFields(needs: LookNeeds, look: Look): Promise<LetterFields> {
  const opened = await openLetter(needs, look);
  const office = await officeOf(needs.db, opened, look.officeId);
  const locale = localeOf(opened, office, look.locale);
  const known = { ...opened.facts, office };
  return {
    office,
    locale,
    inOwnLanguage: office.locale === locale,
    values: fieldValues(known, locale),
    situation: situationOf(known, locale),
    frame: frameFor(opened, locale),
  };
}

/**
 * The saved text, or `unsaved` in its place, as one office will read it.
 * @throws Problem `letter.variantMissing` for a letter without any text, `not.found`
 */
export async function previewLetter(needs: LookNeeds, look: Look, unsaved?: SaveVariant): Promise<LetterPreview> {
  const opened = await openLetter(needs, look);
  return previewFor(opened, await officeOf(needs.db, opened, look.officeId), look.locale, unsaved);
}

type LetterRow = typeof letter.$inferSelect;

/** A letter with all that is the same for every office. */
export interface OpenedLetter {
  row: LetterRow;
  texts: (typeof letterVariant.$inferSelect)[];
  facts: CommonFacts;
  defaultLocale: Locale;
  settings: LookNeeds['settings'];
  /** Made so far, by language. */
  frames: Map<Locale, LetterFrame>;
}

/** @throws Problem `not.found` also for another campaign's letter */
export async function openLetter(
  { db, now, settings }: LookNeeds,
  { campaign: scope, letterId }: Pick<Look, 'campaign' | 'letterId'>,
): Promise<OpenedLetter> {
  const [found] = await db
    .select({ row: letter, defaultLocale: campaign.defaultLocale })
    .from(letter)
    .innerJoin(campaign, eq(campaign.id, letter.campaignId))
    .where(eq(letter.id, letterId));
  if (found?.row.campaignId !== scope.id) throw new Problem('not.found');
  const texts = await db.select().from(letterVariant).where(eq(letterVariant.letterId, letterId));
  const day = found.row.datedOn ?? now().toISOString().slice(0, 10);
  return { ...found, texts, settings, frames: new Map(), facts: await readFacts(db, { ...found.row, day }) };
}

/** One office's letter from what was opened already; `locale` and `unsaved` as in `previewLetter`. */
export function previewFor(
  opened: OpenedLetter,
  office: Office,
  asked?: Locale,
  unsaved?: SaveVariant,
): LetterPreview & { letter: RenderedLetter; frame: LetterFrame } {
  const locale = localeOf(opened, office, asked);
  const text = unsaved ?? opened.texts.find((one) => one.locale === locale);
  if (!text) throw new Problem('letter.variantMissing');
  const known = { ...opened.facts, office };
  const { body, subject } = text;
  return {
    office,
    locale,
    inOwnLanguage: office.locale === locale,
    letter: renderLetter({
      ...{ body, subject, office, locale },
      fields: fieldValues(known, locale),
      situation: situationOf(known, locale),
    }),
    frame: frameFor(opened, locale),
  };
}

/** What stands around a letter in one of its languages. */
export function frameFor({ facts, row, settings, frames }: OpenedLetter, locale: Locale): LetterFrame {
  const known = frames.get(locale) ?? frameOf(facts, locale, printedReference(row.reference, settings));
  frames.set(locale, known);
  return known;
}

function localeOf({ texts, defaultLocale }: OpenedLetter, office: Office, asked: Locale | undefined): Locale {
  const available = texts.map(({ locale }) => locale);
  return asked ?? localeFor(office.locale, available, defaultLocale) ?? defaultLocale;
}

/** Whoever may read letters need not read addresses, so those stay behind. */
export const unreachable = (office: Office): Office => ({ ...office, contacts: [] });

async function officeOf(db: Db | Tx, { row, facts }: OpenedLetter, officeId: string): Promise<Office> {
  const [office] = await readOffices(db, row.campaignId, facts.day, officeId);
  if (!office) throw new Problem('not.found');
  return unreachable(office);
}
