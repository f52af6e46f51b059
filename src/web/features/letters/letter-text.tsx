import { Button, Tabs, TextInput } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { FOLLOW_UP } from '../../../domain/letters/templates/follow-up.ts';
import type { Locale } from '../../../domain/locale/locale.ts';
import { useCampaign } from '../../shared/campaign/campaign.ts';
import { isLocale, LANGUAGE_NAMES } from '../../shared/i18n/languages.ts';
import { EmptyState } from '../../shared/ui/empty-state.tsx';
import { LoadingLines } from '../../shared/ui/panel.tsx';
import { StatePill } from '../../shared/ui/state-pill.tsx';
import type { FieldsOf } from './letter-view.ts';
import classes from './letters.module.css';
import type { LetterTexts } from './use-letter-texts.ts';

/** The rich-text editor is the heaviest part of the desk: it comes in its own chunk, after the page. */
const LetterEditor = lazy(() => import('./letter-editor.tsx'));

export interface LetterTextProps {
  texts: LetterTexts;
  locale: Locale;
  onOpen: (locale: Locale) => void;
  /** Languages that are saved. */
  written: readonly Locale[];
  mayEdit: boolean;
  /** What the merge fields say to the chosen office in this language; `undefined` while it is fetched. */
  values: FieldsOf | undefined;
}

/** Subject and body, one language at a time. */
export function LetterText({ texts, locale, onOpen, written, mayEdit, values }: LetterTextProps) {
  const { t } = useTranslation();
  const { locales } = useCampaign();
  const offered = locales.filter((one) => mayEdit || written.includes(one));
  const text = texts.textOf(locale);
  return (
    <section className={classes.card} aria-label={t('letters.text')}>
      <Tabs value={locale} onChange={(next) => isLocale(next) && onOpen(next)} keepMounted={false}>
        <Tabs.List mb="md">
          {offered.map((one) => (
            <Tabs.Tab key={one} value={one} lang={one} rightSection={<TabState texts={texts} locale={one} />}>
              {LANGUAGE_NAMES[one]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {offered.map((one) => (
          <Tabs.Panel key={one} value={one}>
            {one === locale && text && (
              <>
                <TextInput
                  label={t('letters.subject')}
                  value={text.subject}
                  onChange={({ currentTarget }) => texts.edit(locale, { subject: currentTarget.value })}
                  readOnly={!mayEdit}
                  maxLength={300}
                  lang={locale}
                  mb="sm"
                  classNames={{ input: classes.subjectInput ?? '' }}
                />
                <Suspense fallback={<LoadingLines lines={10} />}>
                  <LetterEditor
                    key={locale}
                    body={text.body}
                    locale={locale}
                    editable={mayEdit}
                    values={values}
                    onChange={(body) => texts.edit(locale, { body })}
                  />
                </Suspense>
              </>
            )}
            {one === locale && !text && (
              <EmptyState
                title={t('letters.languageMissing', { language: LANGUAGE_NAMES[one] })}
                hint={t('letters.languageMissingHint')}
                action={
                  <Button mt="xs" onClick={() => texts.edit(one, FOLLOW_UP[one])}>
                    {t('letters.languageBegin', { language: LANGUAGE_NAMES[one] })}
                  </Button>
                }
              />
            )}
          </Tabs.Panel>
        ))}
      </Tabs>
    </section>
  );
}

function TabState({ texts, locale }: { texts: LetterTexts; locale: Locale }) {
  const { t } = useTranslation();
  if (texts.editOf(locale)) {
    return (
      <StatePill tone="ochre" plain>
        {t('letters.unsaved')}
      </StatePill>
    );
  }
  return texts.textOf(locale) ? null : (
    <StatePill tone="slate" plain>
      {t('letters.missing')}
    </StatePill>
  );
}
