import type { RoundPlan } from '../consent/round.ts';
import type { FieldError } from '../errors.ts';
import type { Locale } from '../locale/locale.ts';
import type { Preflight } from './preflight.ts';
import type { PublishStatement } from './publication.ts';

export interface PublicationRules {
  preflight: Preflight;
  sourceLocale: Locale;
  /** Before the first version there is nobody to tell or to ask, and every meaning is new. */
  isFirst: boolean;
  /** `YYYY-MM-DD`. */
  today: string;
}

/** What is wrong with a wish to publish, field by field; nothing is published while this says anything. */
export function checkPublication(wish: PublishStatement, rules: PublicationRules): FieldError[] {
  return [...checkLocales(wish.locales, rules), ...checkKind(wish, rules)];
}

function checkLocales(locales: readonly Locale[], { preflight, sourceLocale }: PublicationRules): FieldError[] {
  const wrong = locales.flatMap((locale, index): FieldError[] => {
    const path = `locales.${index}`;
    const found = preflight.locales.find((one) => one.locale === locale);
    if (!found || locales.indexOf(locale) !== index) return [{ path, code: 'field.notOneOf' }];
    return found.blockers.length > 0 ? [{ path, code: 'field.localeNotReady', params: { locale } }] : [];
  });
  if (locales.includes(sourceLocale)) return wrong;
  return [{ path: 'locales', code: 'field.localeMissing', params: { locale: sourceLocale } }, ...wrong];
}

function checkKind({ kind, round }: PublishStatement, { isFirst, sourceLocale, today }: PublicationRules) {
  if (isFirst) return kind === 'material' ? [] : [{ path: 'kind', code: 'field.notOneOf' } satisfies FieldError];
  if (kind === 'editorial') return [];
  if (!round) return [{ path: 'round', code: 'field.required' } satisfies FieldError];
  return checkRound(round, sourceLocale, today);
}

/** A round needs time to answer, and words in the language that everybody can be written to in. */
export function checkRound({ deadline, messages }: RoundPlan, sourceLocale: Locale, today: string): FieldError[] {
  const errors: FieldError[] = [];
  if (deadline <= today) errors.push({ path: 'round.deadline', code: 'field.dayPassed' });
  if (!messages[sourceLocale]) errors.push({ path: `round.messages.${sourceLocale}`, code: 'field.required' });
  return errors;
}
