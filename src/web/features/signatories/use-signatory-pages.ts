import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { type ListFilters, signatoryQueries } from './queries.ts';

/** Beyond so many pages a list is not read anew whenever something changes; one is told, and reads it when one wants. */
const PAGES_KEPT_FRESH = 10;

export type SignatoryPages = ReturnType<typeof useSignatoryPages>;

/** The rows of all pages read so far. */
export function useSignatoryPages(campaign: string, filters: ListFilters) {
  const queryClient = useQueryClient();
  const options = signatoryQueries.list(campaign, filters);
  const known = queryClient.getQueryData(options.queryKey)?.pages.length ?? 0;
  const isLong = known > PAGES_KEPT_FRESH;
  const infinite = useInfiniteQuery({ ...options, enabled: !isLong });
  const { data, hasNextPage, isFetching, isFetchNextPageError, fetchNextPage } = infinite;
  const rows = useMemo(() => data?.pages.flatMap(({ items }) => items), [data]);
  const readOn = useCallback(() => {
    if (hasNextPage && !isFetching && !isFetchNextPageError) void fetchNextPage({ cancelRefetch: false });
  }, [hasNextPage, isFetching, isFetchNextPageError, fetchNextPage]);
  const renew = () => queryClient.resetQueries({ queryKey: options.queryKey });
  return {
    // The panel shows rows; what else it needs to know is the same.
    query: { ...infinite, data: rows, isPending: infinite.isPending && rows === undefined },
    readOn,
    readAgain: () => void fetchNextPage(),
    hasFailedToReadOn: isFetchNextPageError,
    isReadingOn: infinite.isFetchingNextPage,
    hasMore: hasNextPage,
    isOld: isLong && (queryClient.getQueryState(options.queryKey)?.isInvalidated ?? false),
    renew: () => void renew(),
  };
}
