import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { Locale } from '../../../../domain/locale/locale.ts';
import type { Office } from '../../../../domain/officials/office.ts';
import { type LetterPlace, letterQueries } from '../queries.ts';
import type { LetterTexts } from '../texts-state/letter-texts.ts';
import { step } from './office-switch.tsx';
import { readyPage } from './page-images.ts';
import type { Looks } from './use-looks.ts';

/** Once nobody has typed for so long, the pages of the offices beside are set; */
const PAUSE_MS = 1000;
/** and soon after somebody went on to an office: they may go on to the next. */
const NEXT_MS = 30;

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
  const shown = useRef<string>(undefined);
  useEffect(() => {
    if (!enabled || __DEMO__) return;
    let timer: ReturnType<typeof setTimeout>;
    let run = 0;
    const set = async (by: 1 | -1, mine: number) => {
      if (mine !== run) return;
      const beside = step(looks.offices, office, by);
      const locale = languageFor(beside.locale);
      const [text, known] = [texts.textOf(locale), looks.of(beside.id, locale)];
      if (!text || !known) return;
      const pages = letterQueries.pages({ campaign, letter }, beside.id, locale, text, known);
      await queryClient.prefetchQuery(pages);
      // The pages below too: the browser would take them apart while the first is to be painted.
      for (const page of queryClient.getQueryData(pages.queryKey)?.pages ?? []) if (mine === run) await readyPage(page);
    };
    // One after the other: the next is wanted more often than the one before.
    const go = async (mine: number) => {
      await set(1, mine);
      await set(-1, mine);
    };
    const fetch = () => void go(run);
    const wait = (pause: number) => {
      // Whoever types is not kept waiting by pages that are looked at later, if at all.
      run += 1;
      clearTimeout(timer);
      timer = setTimeout(fetch, pause);
    };
    // Whatever else is new came of typing, or of a save in the midst of it.
    wait(shown.current === office.id ? PAUSE_MS : NEXT_MS);
    shown.current = office.id;
    const stop = texts.subscribe(() => wait(PAUSE_MS));
    return () => {
      run += 1;
      stop();
      clearTimeout(timer);
    };
  }, [campaign, letter, looks, office, texts, languageFor, enabled, queryClient]);
}
