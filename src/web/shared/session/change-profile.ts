import { mutationOptions } from '@tanstack/react-query';
import type { Locale } from '../../../domain/locale/locale.ts';
import { api } from '../api/client.ts';
import { unwrap } from '../api/unwrap.ts';
import { sessionQuery } from './session.ts';

/** Changes one's own name or language. */
export const changeProfile = () =>
  mutationOptions({
    mutationFn: (json: { name?: string; locale?: Locale }) => unwrap(api.api.v1.session.profile.$patch({ json })),
    onSuccess: (session, _change, _result, { client }) => {
      client.setQueryData(sessionQuery().queryKey, session);
    },
  });
