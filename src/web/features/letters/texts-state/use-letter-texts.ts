import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { type Letter, letterVariantSchema } from '../../../../domain/letters/letter.ts';
import type { Locale } from '../../../../domain/locale/locale.ts';
import { isApiError } from '../../../shared/api/api-error.ts';
import { readClock } from '../../../shared/ui/use-now.ts';
import { type LetterPlace, letterQueries, type Text } from '../queries.ts';
import { saveVariant } from '../save-variant.ts';
import { Autosave, type Conflicting, type SaveStatus } from './autosave.ts';
import { LetterTexts } from './letter-texts.ts';

export interface WrittenTexts {
  texts: LetterTexts;
  autosave: Autosave;
  takeTheirs: (conflict: Conflicting) => Promise<void>;
}

/** A letter's texts, saved by themselves as long as the desk is open. */
export function useLetterTexts(place: LetterPlace, { variants }: Pick<Letter, 'variants'>): WrittenTexts {
  const queryClient = useQueryClient();
  const { mutateAsync } = useMutation(saveVariant(place));
  const put = useRef(mutateAsync);
  useEffect(() => {
    put.current = mutateAsync;
  });
  const [{ texts, autosave }] = useState(() => {
    const known = new LetterTexts(variants);
    const saving = {
      put: async (locale: Locale, seen: number, text: Text) => {
        const saved = await put.current({ locale, seen, text });
        const variant = saved.variants.find((one) => one.locale === locale);
        // Nobody can take a language out between a save and its own answer.
        if (!variant) throw new TypeError('a saved text is not among the letter’s');
        return variant;
      },
      conflictOf: (error: unknown) =>
        isApiError(error, 'edit.conflict') ? letterVariantSchema.safeParse(error.problem.current).data : undefined,
      now: readClock,
    };
    return { texts: known, autosave: new Autosave(known, saving) };
  });
  useEffect(() => texts.stand(variants), [texts, variants]);
  useEffect(() => autosave.start(), [autosave]);
  return {
    texts,
    autosave,
    takeTheirs: async (conflict) => {
      await queryClient.invalidateQueries({ queryKey: letterQueries.one(place).queryKey });
      autosave.takeTheirs(conflict);
    },
  };
}

export const useSubject = (texts: LetterTexts, locale: Locale): string =>
  useSyncExternalStore(texts.subscribe, () => texts.textOf(locale)?.subject ?? '');

export const useText = (texts: LetterTexts, locale: Locale): Text | undefined =>
  useSyncExternalStore(texts.subscribe, () => texts.textOf(locale));

/** Whether there is a text in this language, saved or not. */
export const useIsWritten = (texts: LetterTexts, locale: Locale): boolean =>
  useSyncExternalStore(texts.subscribe, () => texts.textOf(locale) !== undefined);

export const useUnsaved = (texts: LetterTexts): readonly Locale[] =>
  useSyncExternalStore(texts.subscribe, () => texts.unsaved());

export const useSaveStatus = (autosave: Autosave): SaveStatus =>
  useSyncExternalStore(autosave.subscribe, autosave.status);
