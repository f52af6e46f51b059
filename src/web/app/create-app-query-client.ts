import type { QueryClient } from '@tanstack/react-query';
import i18next from 'i18next';
import type { createMemoryRouter } from 'react-router';
import { createQueryClient } from '../shared/api/query-client.ts';
import { sayApiError } from '../shared/api/say-api-error.ts';
import { notify } from '../shared/notices/notify.ts';
import { addressOf, paths } from '../shared/paths.ts';

type Router = ReturnType<typeof createMemoryRouter>;

/** The app's cache: failures become notices, a lost session leads to the sign-in page and back. */
export function createAppQueryClient(router: () => Router, retries?: number): QueryClient {
  const client = createQueryClient({
    ...(retries === undefined ? {} : { retries }),
    onError: (error) => notify({ tone: 'error', text: sayApiError(i18next, error) }),
    onSignedOut: () => {
      const { location } = router().state;
      if (location.pathname === paths.signIn() || location.pathname === paths.invitation()) return;
      client.clear();
      void router().navigate(paths.signIn(addressOf(location)), { replace: true });
    },
  });
  return client;
}
