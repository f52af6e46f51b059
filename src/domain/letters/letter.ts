import { z } from 'zod';
import { daySchema } from '../campaigns/campaign.ts';
import { type Locale, localeSchema } from '../locale/locale.ts';
import { officeSchema } from '../officials/office.ts';
import { line } from '../text-fields.ts';
import { letterFrameSchema } from './formats/frame.ts';
import { letterBodySchema } from './letter-body.ts';
import { letterStateSchema } from './letter-state-schema.ts';
import { situationSchema } from './passage-condition.ts';
import { fieldValuesSchema, renderedLetterSchema } from './rendered-letter.ts';

export const letterTitleSchema = line(200).min(1);
export const letterSubjectSchema = line(300).min(1);

export const createLetterSchema = z.object({
  title: letterTitleSchema,
  /** The letter this one follows: a sent one of this campaign or of the one before. */
  parentLetterId: z.uuid().nullable(),
  locales: z.array(localeSchema).min(1).max(3),
});
export type CreateLetter = z.infer<typeof createLetterSchema>;

/** What is left out stays; `null` clears a date. */
export const editLetterSchema = z
  .object({
    title: letterTitleSchema,
    datedOn: daySchema.nullable(),
    replyBy: daySchema.nullable(),
    /** The number of the statement version to attach. */
    statementVersion: z.number().int().min(1).max(1_000_000),
    /** The language the others are translated from. */
    sourceLocale: localeSchema,
  })
  .partial();
export type EditLetter = z.infer<typeof editLetterSchema>;

export const saveVariantSchema = z.object({
  subject: letterSubjectSchema,
  body: letterBodySchema,
  /** For a translation: the source's version that it now says the same as; left out, it stays as stale as it was. */
  sourceVersion: z.number().int().min(1).max(1_000_000_000).optional(),
});
export type SaveVariant = z.infer<typeof saveVariantSchema>;

/** One language of a letter; `version` is what an edit must name. */
export const letterVariantSchema = saveVariantSchema.extend({
  locale: localeSchema,
  version: z.number().int(),
  /** The source's version that it was last compared with; `null`: never. */
  sourceVersion: z.number().int().nullable(),
  /** A translation whose source has moved on. */
  stale: z.boolean(),
  updatedByName: z.string(),
  updatedAt: z.string(),
});
export type LetterVariant = z.infer<typeof letterVariantSchema>;

export const letterSummarySchema = z.object({
  id: z.string(),
  title: z.string(),
  state: letterStateSchema,
  /** The letter it follows, which may be the previous campaign's (`campaign`: its slug). */
  parent: z
    .object({ id: z.string(), title: z.string(), sentOn: daySchema.nullable(), campaign: z.string() })
    .nullable(),
  locales: z.array(localeSchema),
  datedOn: daySchema.nullable(),
  replyBy: daySchema.nullable(),
  sentOn: daySchema.nullable(),
  createdByName: z.string(),
  updatedAt: z.string(),
  version: z.number().int(),
});
export type LetterSummary = z.infer<typeof letterSummarySchema>;

/** `followable`: what a new letter may follow, here and in the previous campaign, the latest first. */
export const letterListSchema = z.object({
  items: z.array(letterSummarySchema),
  followable: z.array(
    z.object({ id: z.string(), title: z.string(), sentOn: daySchema.nullable(), campaign: z.string() }),
  ),
});

/** The statement version that a letter attaches; whoever does not stand behind it is not cited. */
export const attachedVersionSchema = z.object({
  number: z.number().int(),
  newest: z.number().int(),
  /** Its meaning is no longer the one in force. */
  isOutdated: z.boolean(),
  /** Signatories that stand, but not behind this version. */
  notCited: z.number().int(),
});

export const letterSchema = letterSummarySchema.extend({
  /** `null`: nothing has been published. */
  attaches: attachedVersionSchema.nullable(),
  sourceLocale: localeSchema,
  /** The colleague who is asked to look at it. */
  reviewer: z.object({ id: z.string(), name: z.string() }).nullable(),
  /** How many offices it goes to, files go along, and comments wait for an answer. */
  counts: z.object({ recipients: z.number().int(), attachments: z.number().int(), openComments: z.number().int() }),
  variants: z.array(letterVariantSchema),
});
export type Letter = z.infer<typeof letterSchema>;

/** For whom a letter is looked at, in which language, and whether that is the office's own (`false`: it has no text in it). */
const lookSchema = z.object({ office: officeSchema, locale: localeSchema, inOwnLanguage: z.boolean() });

export const letterFieldsSchema = lookSchema.extend({
  values: fieldValuesSchema,
  situation: situationSchema,
  frame: letterFrameSchema,
});
export type LetterFields = z.infer<typeof letterFieldsSchema>;

/**
 * The same for every office that the letter goes to, each in the language that it is written to in. Values that all
 * offices of a language share stand once, in `common`.
 */
export const letterLooksSchema = z.object({
  common: z.partialRecord(localeSchema, fieldValuesSchema),
  /** What stands around the text, by language. */
  frames: z.partialRecord(localeSchema, letterFrameSchema),
  items: z.array(
    z.object({
      officeId: z.string(),
      locale: localeSchema,
      values: fieldValuesSchema,
      situation: situationSchema,
    }),
  ),
});
export type LetterLooks = z.infer<typeof letterLooksSchema>;

export const letterPreviewSchema = lookSchema.extend({ letter: renderedLetterSchema, frame: letterFrameSchema });
export type LetterPreview = z.infer<typeof letterPreviewSchema>;

/** The pages that the PDF has, each as a drawing to be shown as a picture. */
export const letterPagesSchema = z.object({ locale: localeSchema, pages: z.array(z.string()) });
export type LetterPages = z.infer<typeof letterPagesSchema>;

/** The language an office is written to: its own where the letter has it, else the campaign's, else any there is. */
export function localeFor(wanted: Locale, available: readonly Locale[], campaignDefault: Locale): Locale | undefined {
  return [wanted, campaignDefault, ...available].find((locale) => available.includes(locale));
}
