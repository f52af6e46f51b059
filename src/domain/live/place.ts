import { z } from 'zod';
import { type Locale, localeSchema } from '../locale/locale.ts';

/** Where colleagues see each other. A closed set: today the wordings, each part in each language. */
export const placeSchema = z.templateLiteral(['wording/', z.string().regex(/^[a-z0-9-]{1,80}$/), '/', localeSchema]);
export type Place = z.infer<typeof placeSchema>;

export const wordingPlace = (part: string, locale: Locale): Place => `wording/${part}/${locale}`;

/** The part of the statement that a place is about. */
export const partOf = (place: Place): string => place.split('/')[1] ?? '';
