import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { LetterFrame } from '../../../../domain/letters/formats/frame.ts';
import type { Situation } from '../../../../domain/letters/passage-condition.ts';
import type { Locale } from '../../../../domain/locale/locale.ts';
import type { Office } from '../../../../domain/officials/office.ts';
import type { FieldsOf } from '../letter-view.ts';
import { type LetterPlace, letterQueries } from '../queries.ts';

/** What fields say to one office in one language, and which passages it reads. */
export interface Known {
  values: FieldsOf;
  situation: Situation;
  /** What stands around the text in this language. */
  frame: LetterFrame;
}

export interface Looks {
  /** Those that the letter goes to; all of the campaign's where none is chosen, so that there is something to look at. */
  offices: readonly Office[];
  /** `undefined`: not fetched, or the office is written to in another language. */
  of: (officeId: string, locale: Locale) => Known | undefined;
}

/** Every office's values at once, so that going from one to the next waits for nothing. */
export function useLooks(place: LetterPlace, all: readonly Office[]): Looks {
  const { data } = useQuery(letterQueries.looks(place));
  return useMemo(() => {
    const byOffice = new Map<string, Known & { locale: Locale }>();
    for (const { officeId, locale, values, situation } of data?.items ?? []) {
      const frame = data?.frames[locale];
      if (frame) byOffice.set(officeId, { locale, situation, frame, values: { ...data?.common[locale], ...values } });
    }
    const addressed = all.filter(({ id }) => byOffice.has(id));
    return {
      offices: addressed.length > 0 ? addressed : all,
      of: (officeId, locale) => {
        const found = byOffice.get(officeId);
        return found?.locale === locale ? found : undefined;
      },
    };
  }, [data, all]);
}
