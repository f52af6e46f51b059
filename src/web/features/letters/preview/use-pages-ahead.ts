import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Locale } from '../../../../domain/locale/locale.ts';
import type { Office } from '../../../../domain/officials/office.ts';
import { type LetterPlace, letterQueries } from '../queries.ts';
import type { LetterTexts } from '../texts-state/letter-texts.ts';
import { step } from './office-switch.tsx';
import type { Looks } from './use-looks.ts';

/** Once nobody has typed or gone on for so long, the pages of the offices beside are set. */
const PAUSE_MS = 250;

interface Ahead {
  place: LetterPlace;
  looks: Looks;
  office: Office;
  texts: LetterTexts;
  languageFor: (wanted: Locale) => Locale;
  /** Only where pages are looked at. */
  enabled: boolean;
}

/** The next office and the one before are the likeliest to be looked at next: their pages are then there. */
export function usePagesAhead({
  place: { campaign, letter },
  looks,
  office,
  texts,
  languageFor,
  enabled,
}: Ahead): void {
  const queryClient = useQueryClient();
  useEffect(() => {
    if (!enabled || __DEMO__) return;
    let timer: ReturnType<typeof setTimeout>;
    const fetch = () => {
      for (const by of [1, -1]) {
        const beside = step(looks.offices, office, by);
        const locale = languageFor(beside.locale);
        const [text, known] = [texts.textOf(locale), looks.of(beside.id, locale)];
        if (text && known)
          void queryClient.prefetchQuery(letterQueries.pages({ campaign, letter }, beside.id, locale, text, known));
      }
    };
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(fetch, PAUSE_MS);
    };
    wait();
    const stop = texts.subscribe(wait);
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [campaign, letter, looks, office, texts, languageFor, enabled, queryClient]);
}
