import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { isApiError } from '../../shared/api/api-error.ts';
import { ifMatch, unwrap } from '../../shared/api/unwrap.ts';
import { useSay } from '../../shared/api/use-say.ts';
import { notify } from '../../shared/notices/notify.ts';
import { demandQueries, demandsRoute } from './queries.ts';

interface Reorder {
  /** The version of the order on the screen. */
  seen: number;
  keys: string[];
}

/** Saves a new order. When somebody else reordered meanwhile, says so and shows theirs. */
export function useReorderDemands(campaign: string) {
  const { t } = useTranslation();
  const say = useSay();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ seen, keys }: Reorder) =>
      unwrap(demandsRoute.order.$put({ param: { campaign }, json: { keys } }, ifMatch(seen))),
    meta: { showsOwnErrors: true },
    onSuccess: (saved) => queryClient.setQueryData(demandQueries.list(campaign).queryKey, saved),
    onError: (error) =>
      notify({
        tone: 'error',
        text: isApiError(error, 'edit.conflict') ? t('demands.order.conflict') : say(error),
      }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: demandQueries.all(campaign) }),
  });
}
