import { useTranslation } from 'react-i18next';
import { diffSides } from '../../../domain/demands/diff-sides.ts';
import { type DiffPart, diffWords } from '../../../domain/demands/diff-words.ts';
import type { Locale } from '../../../domain/locale/locale.ts';
import { Diff } from '../../shared/ui/diff.tsx';
import classes from './demands.module.css';
import type { Text } from './use-wording-conflict.ts';

export interface VersionDiffProps {
  /** Without it everything is new. */
  before: Text | undefined;
  after: Text;
  locale: Locale;
  /** The heading of each side, to show both beside each other instead of one text with both in it. */
  sides?: { before: string; after: string };
}

/** The difference between two versions, title and body, word by word. */
export function VersionDiff({ before, after, locale, sides }: VersionDiffProps) {
  const { t } = useTranslation();
  const title = diffWords(before?.title ?? '', after.title, locale);
  const body = diffWords(before?.body ?? '', after.body, locale);
  const same = before?.title === after.title && before.body === after.body;
  return (
    <>
      {same && <p className={classes.count}>{t('shared.diff.none')}</p>}
      {sides ? (
        <div className={classes.sides}>
          {(['before', 'after'] as const).map((side) => (
            <section key={side} aria-label={sides[side]}>
              <h3 className={classes.sideTitle}>{sides[side]}</h3>
              <TextDiff title={diffSides(title)[side]} body={diffSides(body)[side]} locale={locale} />
            </section>
          ))}
        </div>
      ) : (
        <TextDiff title={title} body={body} locale={locale} />
      )}
    </>
  );
}

function TextDiff({ title, body, locale }: { title: DiffPart[]; body: DiffPart[]; locale: Locale }) {
  return (
    <>
      {title.length > 0 && (
        <strong>
          <Diff parts={title} lang={locale} />
        </strong>
      )}
      <Diff parts={body} lang={locale} />
    </>
  );
}
