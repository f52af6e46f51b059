import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../shared/ui/empty-state.tsx';
import { isNarrowed, type OverviewFilters } from './overview-filters.ts';

/** Nobody stands, or nobody that the filters leave: two different things. */
export function NothingCounted({ filters }: { filters: OverviewFilters }) {
  const { t } = useTranslation();
  return isNarrowed(filters) ? (
    <EmptyState title={t('charts.nothingLeft')} hint={t('charts.nothingLeftHint')} />
  ) : (
    <EmptyState title={t('charts.noSignatories')} hint={t('charts.noSignatoriesHint')} />
  );
}
