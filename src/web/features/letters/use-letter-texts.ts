import { useCallback, useState } from 'react';
import type { Letter } from '../../../domain/letters/letter.ts';
import type { Locale } from '../../../domain/locale/locale.ts';
import type { Text } from './queries.ts';

interface Edited extends Text {
  /** The version that the edit grew from; 0 for a language that is new. */
  seen: number;
}

export interface LetterTexts {
  /** The text as it stands on the screen, saved or not. */
  textOf: (locale: Locale) => Text | undefined;
  editOf: (locale: Locale) => Edited | undefined;
  /** Languages with unsaved words. */
  unsaved: Locale[];
  edit: (locale: Locale, change: Partial<Text>) => void;
  /** After a save of `sent`: what was written meanwhile stays an edit of the new version. */
  settle: (locale: Locale, sent: Text, version: number) => void;
  discard: (locale: Locale) => void;
}

type Edits = Partial<Record<Locale, Edited>>;

/** A letter's texts in all languages with what is not saved yet. */
export function useLetterTexts({ variants }: Pick<Letter, 'variants'>): LetterTexts {
  const [edits, setEdits] = useState<Edits>({});
  const saved = useCallback((locale: Locale) => variants.find((variant) => variant.locale === locale), [variants]);

  const edit = useCallback(
    (locale: Locale, change: Partial<Text>) =>
      setEdits((before) => {
        const stands = saved(locale);
        const base = before[locale] ?? (stands && { ...pick(stands), seen: stands.version });
        const next = { ...EMPTY, ...base, ...change, seen: base?.seen ?? 0 };
        return stands?.version === next.seen && sameText(stands, next)
          ? without(before, locale)
          : { ...before, [locale]: next };
      }),
    [saved],
  );
  const settle = useCallback(
    (locale: Locale, sent: Text, version: number) =>
      setEdits((before) => {
        const now = before[locale];
        if (now === undefined || sameText(now, sent)) return without(before, locale);
        return { ...before, [locale]: { ...now, seen: version } };
      }),
    [],
  );
  const discard = useCallback((locale: Locale) => setEdits((before) => without(before, locale)), []);

  return {
    textOf: (locale) => edits[locale] ?? saved(locale),
    editOf: (locale) => edits[locale],
    unsaved: (Object.keys(edits) as Locale[]).filter((locale) => edits[locale] !== undefined),
    edit,
    settle,
    discard,
  };
}

const EMPTY: Text = { subject: '', body: { type: 'doc', content: [{ type: 'paragraph' }] } };

const pick = ({ subject, body }: Text): Text => ({ subject, body });

export const sameText = (a: Text, b: Text): boolean =>
  a.subject === b.subject && JSON.stringify(a.body) === JSON.stringify(b.body);

function without(edits: Edits, locale: Locale): Edits {
  const { [locale]: _, ...rest } = edits;
  return rest;
}
