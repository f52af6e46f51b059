import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../shared/ui/empty-state.tsx';
import type { SignatoryListState } from './queries.ts';

export const NO_FILTERS = {
  ...{ q: '', country: [], type: [], state: [], consent: [], reserves: [] },
  ...{ identity: [], tag: [], channel: [], assigned: [], batch: '', kind: undefined },
};

type Filters = Pick<SignatoryListState, keyof typeof NO_FILTERS>;

export const isFiltered = ({ q, batch, kind, country, type, state, consent, reserves, ...more }: Filters): boolean =>
  q !== '' ||
  batch !== '' ||
  kind !== undefined ||
  [country, type, state, consent, reserves].some((chosen) => chosen.length > 0) ||
  countOfMore(more) > 0;

/** How many of the filters that fold away are set. */
export const countOfMore = ({ identity, tag, channel, assigned }: Pick<Filters, MoreFilters>): number =>
  [identity, tag, channel, assigned].filter((chosen) => chosen.length > 0).length;

type MoreFilters = 'identity' | 'tag' | 'channel' | 'assigned';

export interface NothingListedProps {
  filters: Filters;
  onClear: (filters: typeof NO_FILTERS) => void;
  /** Only for who may enter one. */
  onAdd: (() => void) | undefined;
}

/** Nobody signed yet, or nobody is like that: two different things. */
export function NothingListed({ filters, onClear, onAdd }: NothingListedProps) {
  const { t } = useTranslation();
  if (isFiltered(filters)) {
    return (
      <EmptyState
        title={t('signatories.noMatch')}
        hint={t('signatories.noMatchHint')}
        action={<Button onClick={() => onClear(NO_FILTERS)}>{t('signatories.clearFilters')}</Button>}
      />
    );
  }
  return (
    <EmptyState
      title={t('signatories.none')}
      hint={t('signatories.noneHint')}
      action={onAdd && <Button onClick={onAdd}>{t('signatories.add.button')}</Button>}
    />
  );
}
