import { useTranslation } from 'react-i18next';
import type { Wording } from '../../../domain/demands/wording.ts';
import type { Locale } from '../../../domain/locale/locale.ts';
import { LANGUAGE_NAMES } from '../../shared/i18n/languages.ts';

/** In one line: which version is in force in a language, and which one is being worked on. */
export function WordingStands({ wording, locale }: { wording: Wording | undefined; locale: Locale }) {
  const { t } = useTranslation();
  const language = LANGUAGE_NAMES[locale];
  if (wording === undefined) return t('demands.missing', { language });
  const { number, authorName: author, state, approvedNumber } = wording;
  if (state === 'approved') return t('demands.inForce', { language, number, author });
  const words = { language, number, author, state: t(`demands.state.${state}`) };
  return approvedNumber === null
    ? t('demands.nothingInForce', words)
    : t('demands.workedOn', { ...words, inForce: approvedNumber });
}
