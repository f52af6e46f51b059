import { Box } from '@mantine/core';
import { type UseQueryResult, usePrefetchQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { LetterFields } from '../../../domain/letters/letter.ts';
import { mergeFieldName } from '../../../domain/letters/merge-fields.ts';
import { renderLetter } from '../../../domain/letters/render-letter.ts';
import type { Locale } from '../../../domain/locale/locale.ts';
import type { Office } from '../../../domain/officials/office.ts';
import { useFormat } from '../../shared/i18n/format.ts';
import { LANGUAGE_NAMES } from '../../shared/i18n/languages.ts';
import { useLocale } from '../../shared/i18n/use-locale.ts';
import { QueryContent } from '../../shared/ui/panel.tsx';
import { StatePill } from '../../shared/ui/state-pill.tsx';
import classes from './letters.module.css';
import { OfficeSwitch, step } from './office-switch.tsx';
import { type LetterPlace, letterQueries, type Text } from './queries.ts';
import { RenderedSheet } from './rendered-letter.tsx';

export interface LetterPreviewProps {
  place: LetterPlace;
  offices: readonly Office[];
  office: Office;
  locale: Locale;
  text: Text | undefined;
  fields: UseQueryResult<LetterFields>;
  languageFor: (wanted: Locale) => Locale;
  onChange: (officeId: string) => void;
}

/** The letter as the chosen office will read it, as it is typed. Left and right arrows go through all offices. */
export function LetterPreview(props: LetterPreviewProps) {
  const { t } = useTranslation();
  const { place, offices, office, locale, text, fields, languageFor, onChange } = props;
  const next = step(offices, office, 1);
  // The next office is most likely looked at next; its values are then there at once.
  usePrefetchQuery(letterQueries.fields(place, next.id, languageFor(next.locale)));
  const browse = (event: KeyboardEvent) => {
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (by === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    onChange(step(offices, office, by).id);
  };
  return (
    <section className={classes.preview} aria-label={t('letters.preview.title')}>
      <OfficeSwitch offices={offices} office={office} locale={locale} onChange={onChange} />
      <Box
        role="region"
        aria-label={t('letters.preview.sheet')}
        aria-description={t('letters.preview.keys')}
        tabIndex={0}
        onKeyDown={browse}
        className={classes.frame ?? ''}
      >
        <QueryContent query={fields} lines={14}>
          {(known) => text && <Preview text={text} known={known} office={office} locale={locale} />}
        </QueryContent>
      </Box>
    </section>
  );
}

interface PreviewProps {
  text: Text;
  known: LetterFields;
  office: Office;
  locale: Locale;
}

function Preview({ text: { subject, body }, known: { values, situation }, office, locale }: PreviewProps) {
  const { t } = useTranslation();
  const reader = useLocale();
  const format = useFormat();
  const letter = useMemo(
    () => renderLetter({ body, subject, fields: values, situation, office, locale }),
    [body, subject, values, situation, office, locale],
  );
  const names = (fields: readonly string[]) => format.list(fields.map((field) => mergeFieldName(field, reader)));
  const { unresolved, omitted } = letter;
  return (
    <>
      <ul className={classes.notes} aria-live="polite">
        <li>
          {unresolved.length === 0 ? (
            <StatePill tone="teal">{t('letters.preview.complete')}</StatePill>
          ) : (
            <>
              <StatePill tone="brick">{t('letters.preview.unresolved', { count: unresolved.length })}</StatePill>{' '}
              {names(unresolved)}
            </>
          )}
        </li>
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
      <RenderedSheet letter={letter} />
    </>
  );
}
