import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type LetterVariant, letterVariantSchema } from '../../../domain/letters/letter.ts';
import type { Locale } from '../../../domain/locale/locale.ts';
import { isApiError } from '../../shared/api/api-error.ts';
import { useSay } from '../../shared/api/use-say.ts';
import { notify } from '../../shared/notices/notify.ts';
import { type LetterPlace, letterQueries } from './queries.ts';
import { saveVariant } from './save-variant.ts';
import type { LetterTexts } from './use-letter-texts.ts';

export interface Conflicting {
  locale: Locale;
  theirs: LetterVariant;
}

/** Saves every language with unsaved words, and stops at the first that somebody else saved meanwhile. */
export function useSaveLetter(place: LetterPlace, texts: LetterTexts) {
  const { t } = useTranslation();
  const say = useSay();
  const queryClient = useQueryClient();
  const save = useMutation(saveVariant(place));
  const [conflict, setConflict] = useState<Conflicting>();

  async function saveOne(locale: Locale, onTopOf?: number): Promise<boolean> {
    const edit = texts.editOf(locale);
    if (edit === undefined) return true;
    const { subject, body } = edit;
    const seen = onTopOf ?? edit.seen;
    const text = { subject, body };
    try {
      await save.mutateAsync({ locale, seen, text });
      texts.settle(locale, text, seen + 1);
      return true;
    } catch (error) {
      const current = isApiError(error, 'edit.conflict') ? error.problem.current : undefined;
      const theirs = letterVariantSchema.safeParse(current);
      if (theirs.success) setConflict({ locale, theirs: theirs.data });
      else notify({ tone: 'error', title: t('shared.error.title'), text: say(error) });
      return false;
    }
  }

  return {
    saving: save.isPending,
    conflict,
    saveAll: async () => {
      for (const locale of texts.unsaved) if (!(await saveOne(locale))) return;
      notify({ tone: 'done', text: t('letters.saved') });
    },
    /** One's own words follow the other's, which stay readable in the audit log. */
    keepMine: async ({ locale, theirs }: Conflicting) => {
      setConflict(undefined);
      if (await saveOne(locale, theirs.version)) notify({ tone: 'done', text: t('letters.saved') });
    },
    takeTheirs: async ({ locale }: Conflicting) => {
      await queryClient.invalidateQueries({ queryKey: letterQueries.one(place).queryKey });
      texts.discard(locale);
      setConflict(undefined);
    },
    close: () => setConflict(undefined),
  };
}
