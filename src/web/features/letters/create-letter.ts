import { mutationOptions } from '@tanstack/react-query';
import type { CreateLetter } from '../../../domain/letters/letter.ts';
import { unwrap } from '../../shared/api/unwrap.ts';
import { letterQueries, lettersRoute } from './queries.ts';

/** Begins a draft from the template. */
export const createLetter = (campaign: string) =>
  mutationOptions({
    mutationFn: (json: CreateLetter) => unwrap(lettersRoute.$post({ param: { campaign }, json })),
    meta: { showsOwnErrors: true },
    onSettled: (_data, _error, _variables, _result, { client }) =>
      client.invalidateQueries({ queryKey: letterQueries.list(campaign).queryKey }),
  });
