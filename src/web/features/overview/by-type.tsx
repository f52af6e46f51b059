import type { UseQueryResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { OrgType } from '../../../domain/signatories/org-type.ts';
import { STANDING } from '../../../domain/signatories/signature-state.ts';
import { useCampaignSlug } from '../../shared/campaign/campaign.ts';
import { ChartPanel } from '../../shared/charts/chart-panel.tsx';
import { paths } from '../../shared/paths.ts';
import { signatoryFilters } from '../../shared/signatory-filters.ts';
import { EmptyState } from '../../shared/ui/empty-state.tsx';
import { groupTable } from './group-table.ts';
import type { OverviewData } from './queries.ts';
import { standingIn, topAndRest } from './top-and-rest.ts';

const SHOWN = 8;

/** What kinds of organisations speak; a bar leads to its signatories. */
export function ByType({ query }: { query: UseQueryResult<OverviewData> }) {
  const { t } = useTranslation();
  const campaign = useCampaignSlug();
  const series = [{ key: 'standing', label: t('overview.standing'), shade: 'indigo' }] as const;
  const leadTo = (types: OrgType[]) =>
    paths.signatories(campaign) + signatoryFilters.write({ type: types, state: [...STANDING] });
  const rows = ({ byType }: OverviewData) => {
    const { top, rest } = topAndRest(byType, SHOWN);
    const bars = top.map((group) => ({
      key: group.type,
      label: t(`vocabulary.orgType.${group.type}`),
      values: [standingIn(group)],
      to: leadTo([group.type]),
    }));
    if (rest.groups.length === 0) return bars;
    const label = t('overview.otherTypes', { count: rest.groups.length });
    const to = leadTo(rest.groups.map(({ type }) => type));
    return [...bars, { key: 'rest', label, values: [standingIn(rest)], to }];
  };
  return (
    <ChartPanel
      title={t('overview.byType')}
      question={t('overview.byTypeQuestion')}
      query={query}
      fileName="signatories-by-type"
      lines={SHOWN}
      isEmpty={({ standing }) => standing === 0}
      empty={<EmptyState title={t('overview.noSignatories')} hint={t('overview.noSignatoriesHint')} />}
      draw={(data) => ({ kind: 'bars', rows: rows(data), series, labelWidth: 140 })}
      table={({ byType }) =>
        groupTable(t, t('overview.type'), byType, (group) => ({
          key: group.type,
          label: t(`vocabulary.orgType.${group.type}`),
          ...(standingIn(group) > 0 ? { to: leadTo([group.type]) } : {}),
        }))
      }
    />
  );
}
