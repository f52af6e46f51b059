import type { Locale } from '../../locale/locale.ts';
import type { LetterTemplate } from './build.ts';
import { followUpEn } from './en.ts';
import { followUpEs } from './es.ts';
import { followUpPt } from './pt.ts';

/** What a new letter starts from, in every language of the house. */
export const FOLLOW_UP: Record<Locale, LetterTemplate> = { en: followUpEn, es: followUpEs, pt: followUpPt };
