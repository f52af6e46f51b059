import { useTranslation } from 'react-i18next';
import { countWords } from '../../../domain/demands/count-words.ts';
import type { Locale } from '../../../domain/locale/locale.ts';
import { EmptyState } from '../../shared/ui/empty-state.tsx';
import { Serif } from '../../shared/ui/serif.tsx';
import classes from './demands.module.css';

/** A wording for reading. */
export function WordingText({
  wording,
  locale,
}: {
  wording: { title: string; body: string } | undefined;
  locale: Locale;
}) {
  const { t } = useTranslation();
  if (wording === undefined) return <EmptyState title={t('demands.notYet')} />;
  return (
    <>
      {wording.title !== '' && (
        <div data-field="title">
          <Serif size="title" as="p" lang={locale}>
            {wording.title}
          </Serif>
        </div>
      )}
      <div data-field="body">
        <Serif as="p" lang={locale} className={classes.text ?? ''}>
          {wording.body}
        </Serif>
      </div>
      <p className={classes.count}>{t('demands.words', { count: countWords(wording.body, locale) })}</p>
    </>
  );
}
