import { z } from 'zod';
import { type Locale, localeSchema } from '../locale/locale.ts';
import { saveVariantSchema } from './letter.ts';

/** What one person saves within this while of their last save goes on being the same version. */
export const ONE_VERSION_MS = 10 * 60_000;

interface Newest {
  savedBy: string | null;
  savedAt: Date;
  /** Nothing was built on it yet: nobody compared, restored or handed it in. */
  isOpen: boolean;
}

/** Whether a save goes into the newest version, or begins another: typing is saved all the time, and is one change. */
export const continuesVersion = (newest: Newest | undefined, person: string, now: Date): boolean =>
  newest?.isOpen === true && newest.savedBy === person && now.getTime() - newest.savedAt.getTime() <= ONE_VERSION_MS;

interface InLanguage {
  locale: Locale;
  version: number;
  sourceVersion: number | null;
}

/** A translation is stale when the text it is translated from has moved on since both were last compared. */
export const isStaleTranslation = (
  variant: Omit<InLanguage, 'version'>,
  source: Pick<InLanguage, 'locale' | 'version'> | undefined,
): boolean => source !== undefined && variant.locale !== source.locale && variant.sourceVersion !== source.version;

/**
 * What each language was last compared with, after another one became the source: those that said the same as the old
 * source say the same as the new one where that did too.
 */
export function comparedAfterNewSource(
  variants: readonly InLanguage[],
  from: Locale,
  to: Locale,
): { locale: Locale; sourceVersion: number | null }[] {
  const old = variants.find(({ locale }) => locale === from);
  const next = variants.find(({ locale }) => locale === to);
  const agrees = (one: InLanguage) => !isStaleTranslation(one, old);
  return variants
    .filter(({ locale }) => locale !== to)
    .map((one) => ({
      locale: one.locale,
      sourceVersion: old && next && agrees(one) && agrees(next) ? next.version : null,
    }));
}

/** `version` is its name; `number` counts the versions of its language from 1. */
export const letterVersionSummarySchema = z.object({
  version: z.number().int(),
  number: z.number().int(),
  savedByName: z.string(),
  savedAt: z.string(),
});
export type LetterVersionSummary = z.infer<typeof letterVersionSummarySchema>;

export const letterVersionSchema = letterVersionSummarySchema
  .extend(saveVariantSchema.pick({ subject: true, body: true }).shape)
  .extend({ locale: localeSchema });
export type LetterVersion = z.infer<typeof letterVersionSchema>;

/** The source's version that a translation says the same as. */
export const upToDateSchema = z.object({ sourceVersion: z.number().int().min(1).max(1_000_000_000) });
