import { mutationOptions } from '@tanstack/react-query';
import { unwrap } from '../../shared/api/unwrap.ts';
import { type LetterPlace, letterQueries, letterRoute } from './queries.ts';

/** Throws a draft away. */
export const deleteLetter = (place: LetterPlace) =>
  mutationOptions({
    mutationFn: () => unwrap(letterRoute.$delete({ param: { ...place } })),
    onSettled: (_data, _error, _variables, _result, { client }) =>
      client.invalidateQueries({ queryKey: letterQueries.list(place.campaign).queryKey }),
  });
