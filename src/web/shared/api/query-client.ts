import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { isApiError, isTransient } from './api-error.ts';

declare module '@tanstack/react-query' {
  interface Register {
    queryMeta: {
      /** Asked in the background all the time: another sign says when it fails. */
      isQuiet?: boolean;
    };
    mutationMeta: {
      /** The screen itself shows what went wrong (a form, a conflict dialog): no notification on top. */
      showsOwnErrors?: boolean;
    };
  }
}

export interface QueryClientPorts {
  /** The one place where a failed change or a failed refresh becomes a notification. */
  onError: (error: unknown) => void;
  /** The session ended (expired, or revoked on another device). */
  onSignedOut: () => void;
  /** Tests pass 0. */
  retries?: number;
}

export function createQueryClient({ onError, onSignedOut, retries = 2 }: QueryClientPorts): QueryClient {
  const sessionEnded = (error: unknown): boolean => {
    const ended = isApiError(error, 'access.signInRequired');
    if (ended) onSignedOut();
    return ended;
  };
  return new QueryClient({
    queryCache: new QueryCache({
      onError: (error, query) => {
        // A first load that fails is told by its panel or page; only a failed refresh would pass unseen.
        if (!sessionEnded(error) && query.state.data !== undefined && query.meta?.isQuiet !== true) onError(error);
      },
    }),
    mutationCache: new MutationCache({
      onError: (error, _variables, _onMutateResult, mutation) => {
        if (!sessionEnded(error) && mutation.meta?.showsOwnErrors !== true) onError(error);
      },
    }),
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        retry: (count, error) => isTransient(error) && count < retries,
      },
      mutations: { retry: false },
    },
  });
}
