import { mutationOptions } from '@tanstack/react-query';
import type { EditLetter } from '../../../domain/letters/letter.ts';
import { ifMatch, unwrap } from '../../shared/api/unwrap.ts';
import { type LetterPlace, letterQueries, letterRoute } from './queries.ts';

/** Changes title and dates; the values of merge fields depend on them. */
export const editLetter = (place: LetterPlace) =>
  mutationOptions({
    mutationFn: ({ seen, json }: { seen: number; json: EditLetter }) =>
      unwrap(letterRoute.$patch({ param: { ...place }, json }, ifMatch(seen))),
    meta: { showsOwnErrors: true },
    onSettled: (_data, _error, _variables, _result, { client }) =>
      client.invalidateQueries({ queryKey: letterQueries.all(place.campaign) }),
  });
