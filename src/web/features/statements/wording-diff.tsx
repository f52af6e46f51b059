import { diffWords } from '../../../domain/demands/diff-words.ts';
import type { Locale } from '../../../domain/locale/locale.ts';
import type { WordingChange } from '../../../domain/statements/compare-statements.ts';
import { Diff } from '../../shared/ui/diff.tsx';

/** A wording before and after, title and body; one that is not there has no words. */
export function WordingDiff({ before, after, locale }: Pick<WordingChange, 'before' | 'after'> & { locale: Locale }) {
  return (
    <>
      <strong>
        <Diff parts={diffWords(before?.title ?? '', after?.title ?? '', locale)} lang={locale} />
      </strong>
      <Diff parts={diffWords(before?.body ?? '', after?.body ?? '', locale)} lang={locale} />
    </>
  );
}
