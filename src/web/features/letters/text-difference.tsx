import { useMemo } from 'react';
import { diffWords } from '../../../domain/demands/diff-words.ts';
import { mergeFieldName } from '../../../domain/letters/merge-fields.ts';
import { plainText } from '../../../domain/letters/plain-text.ts';
import type { Locale } from '../../../domain/locale/locale.ts';
import { useLocale } from '../../shared/i18n/use-locale.ts';
import { Diff } from '../../shared/ui/diff.tsx';
import type { Text } from './queries.ts';

/** A letter's text as it is compared: fields by name in the reader's language. */
export const comparable = ({ subject, body }: Text, reader: Locale): string =>
  `${subject}\n\n${plainText(body, (field) => mergeFieldName(field, reader))}`;

/** Two texts of one language, word by word. */
export function TextDifference({ before, after, locale }: { before: Text; after: Text; locale: Locale }) {
  const reader = useLocale();
  const parts = useMemo(
    () => diffWords(comparable(before, reader), comparable(after, reader), locale),
    [before, after, reader, locale],
  );
  return <Diff parts={parts} lang={locale} />;
}
