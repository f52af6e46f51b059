import type { Locale } from '../../../domain/locale/locale.ts';

/** The languages of the interface, each called as its speakers call it. */
export const LANGUAGE_NAMES = { en: 'English', es: 'Español', pt: 'Português' } as const satisfies Record<
  Locale,
  string
>;

/** In the order in which they are offered. */
export const LANGUAGES = Object.keys(LANGUAGE_NAMES) as Locale[];

const STORAGE_KEY = 'countersign.language';

export const isLocale = (text: string | undefined | null): text is Locale => LANGUAGES.some((one) => one === text);

/** What this browser chose last, else what it asks for, else English. */
export function preferredLanguage(): Locale {
  const asked = [stored(), ...navigator.languages.map((tag) => tag.slice(0, 2).toLowerCase())];
  return asked.find(isLocale) ?? 'en';
}

function stored(): string | undefined {
  try {
    return localStorage.getItem(STORAGE_KEY) ?? undefined;
  } catch {
    return undefined; // Storage may be forbidden; then the browser's own languages decide.
  }
}

export function rememberLanguage(locale: Locale): void {
  try {
    localStorage.setItem(STORAGE_KEY, locale);
  } catch {
    // Not remembered; the choice still holds for this visit.
  }
}
