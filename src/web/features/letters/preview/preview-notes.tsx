import { useTranslation } from 'react-i18next';
import { doubtsOf } from '../../../../domain/letters/field-doubts.ts';
import { fieldsIn } from '../../../../domain/letters/fields-in.ts';
import { mergeFieldName } from '../../../../domain/letters/merge-fields.ts';
import { useFormat } from '../../../shared/i18n/format.ts';
import { LANGUAGE_NAMES } from '../../../shared/i18n/languages.ts';
import { useLocale } from '../../../shared/i18n/use-locale.ts';
import { StatePill } from '../../../shared/ui/state-pill.tsx';
import type { ShownProps } from './letter-preview.tsx';
import classes from './preview.module.css';

/** What is still missing for this office, what to look at, and what is left out and why. */
export function PreviewNotes({ office, locale, text, known, letter: { unresolved, omitted } }: ShownProps) {
  const { t } = useTranslation();
  const reader = useLocale();
  const format = useFormat();
  const doubtful = doubtsOf(fieldsIn(text.body), known.values)
    .filter(({ doubt }) => doubt !== 'unresolved')
    .map(({ field }) => field);
  const names = (fields: readonly string[]) => format.list(fields.map((field) => mergeFieldName(field, reader)));
  return (
    <ul className={classes.notes} aria-live="polite">
      {unresolved.length === 0 && doubtful.length === 0 && (
        <li>
          <StatePill tone="teal">{t('letters.preview.complete')}</StatePill>
        </li>
      )}
      {unresolved.length > 0 && (
        <li>
          <StatePill tone="brick">{t('letters.preview.unresolved', { count: unresolved.length })}</StatePill>{' '}
          {names(unresolved)}
        </li>
      )}
      {doubtful.length > 0 && (
        <li>
          <StatePill tone="ochre">{t('letters.preview.doubtful', { count: doubtful.length })}</StatePill>{' '}
          {names(doubtful)}
        </li>
      )}
      {omitted.length > 0 && <li>{t('letters.preview.omitted', { fields: names(omitted) })}</li>}
      {office.locale !== locale && (
        <li>
          {t('letters.preview.otherLanguage', {
            own: LANGUAGE_NAMES[office.locale],
            language: LANGUAGE_NAMES[locale],
          })}
        </li>
      )}
    </ul>
  );
}
