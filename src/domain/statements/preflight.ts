import { isStale } from '../demands/wording.ts';
import type { Locale } from '../locale/locale.ts';
import { isOptional, partsInPlay, type StatementPart } from './parts.ts';

/**
 * Why a part keeps a locale from being published: nothing is written, nothing of it is approved, or what is approved
 * does not say what the approved source says.
 */
export const BLOCKS = ['missing', 'notApproved', 'stale'] as const;
export type Block = (typeof BLOCKS)[number];

export interface Blocker extends Pick<StatementPart, 'key' | 'kind' | 'position'> {
  block: Block;
}

export interface LocaleReadiness {
  locale: Locale;
  /** Empty: the locale can be published. */
  blockers: Blocker[];
  /** Parts of which a newer wording exists that is not approved: what is published is the approved one before it. */
  overtaken: Omit<Blocker, 'block'>[];
}

export interface Preflight {
  locales: LocaleReadiness[];
  /** Keys of preamble or closing that are left out although words for them exist. */
  leftOut: string[];
}

/** What stands in the way of publishing, locale by locale. Nothing is published with a stale or unapproved wording. */
export function preflight(
  parts: readonly StatementPart[],
  { locales, sourceLocale }: { locales: readonly Locale[]; sourceLocale: Locale },
): Preflight {
  const inPlay = partsInPlay(parts);
  return {
    locales: locales.map((locale) => ({
      locale,
      blockers: inPlay.flatMap((part) => {
        const block = blockOf(part, locale, sourceLocale);
        return block ? [{ ...nameOf(part), block }] : [];
      }),
      overtaken: inPlay.filter((part) => isOvertaken(part, locale)).map(nameOf),
    })),
    leftOut: parts
      .filter((part) => isOptional(part) && !inPlay.includes(part) && part.newest.length > 0)
      .map(({ key }) => key),
  };
}

function blockOf(part: StatementPart, locale: Locale, sourceLocale: Locale): Block | undefined {
  const wording = approvedIn(part, locale);
  if (!wording) return part.newest.some((newest) => newest.locale === locale) ? 'notApproved' : 'missing';
  return isStale(wording, approvedIn(part, sourceLocale)) ? 'stale' : undefined;
}

function isOvertaken(part: StatementPart, locale: Locale): boolean {
  const approved = approvedIn(part, locale);
  const newest = part.newest.find((one) => one.locale === locale);
  return approved !== undefined && newest !== undefined && newest.number > approved.number;
}

const approvedIn = ({ approved }: StatementPart, locale: Locale) => approved.find((one) => one.locale === locale);

const nameOf = ({ key, kind, position }: StatementPart) => ({ key, kind, position });
