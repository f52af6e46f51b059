import { mutationOptions } from '@tanstack/react-query';
import type { Locale } from '../../../domain/locale/locale.ts';
import { ifMatch, unwrap } from '../../shared/api/unwrap.ts';
import { type LetterPlace, letterQueries, letterRoute, type Text } from './queries.ts';

interface Save {
  locale: Locale;
  /** The version that the text grew from; 0 for a new language. */
  seen: number;
  text: Text;
}

/** Saves the text in one language. Fails with `edit.conflict` and what stands now when somebody was faster. */
export const saveVariant = (place: LetterPlace) =>
  mutationOptions({
    mutationFn: ({ locale, seen, text }: Save) =>
      unwrap(letterRoute.variants[':locale'].$put({ param: { ...place, locale }, json: text }, ifMatch(seen))),
    meta: { showsOwnErrors: true },
    onSuccess: (saved, _variables, _result, { client }) =>
      client.setQueryData(letterQueries.one(place).queryKey, saved),
    onSettled: (_data, _error, _variables, _result, { client }) =>
      client.invalidateQueries({ queryKey: letterQueries.list(place.campaign).queryKey }),
  });
