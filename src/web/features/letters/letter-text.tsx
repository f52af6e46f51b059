import { Button, Tabs, TextInput } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { Letter } from '../../../domain/letters/letter.ts';
import { FOLLOW_UP } from '../../../domain/letters/templates/follow-up.ts';
import type { Locale } from '../../../domain/locale/locale.ts';
import { useCampaign } from '../../shared/campaign/campaign.ts';
import { isLocale, LANGUAGE_NAMES } from '../../shared/i18n/languages.ts';
import { EmptyState } from '../../shared/ui/empty-state.tsx';
import { LoadingLines } from '../../shared/ui/panel.tsx';
import { StatePill } from '../../shared/ui/state-pill.tsx';
import { LanguageBar } from './language-bar.tsx';
import classes from './letters.module.css';
import type { Known } from './preview/use-looks.ts';
import type { LetterPlace } from './queries.ts';
import { StaleTranslation } from './stale-translation.tsx';
import type { LetterTexts } from './texts-state/letter-texts.ts';
import { useIsWritten, useSubject } from './texts-state/use-letter-texts.ts';

/** The rich-text editor is the heaviest part of the desk: it comes in its own chunk, after the page. */
const LetterEditor = lazy(() => import('./letter-editor.tsx'));

export interface LetterTextProps {
  place: LetterPlace;
  letter: Letter;
  texts: LetterTexts;
  locale: Locale;
  onOpen: (locale: Locale) => void;
  mayEdit: boolean;
  /** What the merge fields say to the chosen office in this language; `undefined` while it is fetched. */
  known: Known | undefined;
  /** Of the offices that it may go to. */
  countries: readonly string[];
}

/** Subject and body, one language at a time. */
export function LetterText(props: LetterTextProps) {
  const { t } = useTranslation();
  const { letter, locale, onOpen, mayEdit } = props;
  const { locales } = useCampaign();
  const offered = locales.filter((one) => mayEdit || letter.locales.includes(one));
  return (
    <section className={classes.card} aria-label={t('letters.text')}>
      <Tabs value={locale} onChange={(next) => isLocale(next) && onOpen(next)} keepMounted={false}>
        <Tabs.List mb="md">
          {offered.map((one) => (
            <Tabs.Tab key={one} value={one} lang={one} rightSection={<TabState letter={letter} locale={one} />}>
              {LANGUAGE_NAMES[one]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {offered.map((one) => (
          <Tabs.Panel key={one} value={one}>
            {one === locale && <InLanguage {...props} />}
          </Tabs.Panel>
        ))}
      </Tabs>
    </section>
  );
}

function InLanguage({ place, letter, texts, locale, mayEdit, known, countries }: LetterTextProps) {
  const isWritten = useIsWritten(texts, locale);
  if (!isWritten) return <Missing texts={texts} locale={locale} mayEdit={mayEdit} />;
  return (
    <>
      <LanguageBar place={place} letter={letter} locale={locale} mayEdit={mayEdit} />
      <StaleTranslation place={place} letter={letter} locale={locale} mayEdit={mayEdit} />
      <Subject texts={texts} locale={locale} mayEdit={mayEdit} />
      <Suspense fallback={<LoadingLines lines={10} />}>
        <LetterEditor
          key={locale}
          place={place}
          texts={texts}
          locale={locale}
          editable={mayEdit}
          known={known}
          countries={countries}
        />
      </Suspense>
    </>
  );
}

function Subject({ texts, locale, mayEdit }: Pick<LetterTextProps, 'texts' | 'locale' | 'mayEdit'>) {
  const { t } = useTranslation();
  const subject = useSubject(texts, locale);
  return (
    <TextInput
      label={t('letters.subject')}
      value={subject}
      onChange={({ currentTarget }) => texts.edit(locale, { subject: currentTarget.value })}
      error={subject.trim() === '' && t('letters.subjectMissing')}
      readOnly={!mayEdit}
      maxLength={300}
      lang={locale}
      mb="sm"
      classNames={{ input: classes.subjectInput ?? '' }}
    />
  );
}

function Missing({ texts, locale, mayEdit }: Pick<LetterTextProps, 'texts' | 'locale' | 'mayEdit'>) {
  const { t } = useTranslation();
  return (
    <EmptyState
      title={t('letters.languageMissing', { language: LANGUAGE_NAMES[locale] })}
      hint={t('letters.languageMissingHint')}
      action={
        mayEdit && (
          <Button mt="xs" onClick={() => texts.edit(locale, FOLLOW_UP[locale])}>
            {t('letters.languageBegin', { language: LANGUAGE_NAMES[locale] })}
          </Button>
        )
      }
    />
  );
}

function TabState({ letter, locale }: { letter: Letter; locale: Locale }) {
  const { t } = useTranslation();
  const variant = letter.variants.find((one) => one.locale === locale);
  if (variant?.stale) {
    return (
      <StatePill tone="ochre" plain>
        {t('letters.stale.pill')}
      </StatePill>
    );
  }
  return variant ? null : (
    <StatePill tone="slate" plain>
      {t('letters.missing')}
    </StatePill>
  );
}
