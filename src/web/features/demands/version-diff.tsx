import { useTranslation } from 'react-i18next';
import { diffWords } from '../../../domain/demands/diff-words.ts';
import type { Locale } from '../../../domain/locale/locale.ts';
import { Diff } from '../../shared/ui/diff.tsx';
import classes from './demands.module.css';

interface Text {
  title: string;
  body: string;
}

/** The difference between two versions, title and body, word by word. Without `before` everything is new. */
export function VersionDiff({ before, after, locale }: { before: Text | undefined; after: Text; locale: Locale }) {
  const { t } = useTranslation();
  const same = before?.title === after.title && before.body === after.body;
  return (
    <>
      {same && <p className={classes.count}>{t('shared.diff.none')}</p>}
      {(before?.title || after.title) && (
        <strong>
          <Diff parts={diffWords(before?.title ?? '', after.title, locale)} lang={locale} />
        </strong>
      )}
      <Diff parts={diffWords(before?.body ?? '', after.body, locale)} lang={locale} />
    </>
  );
}
