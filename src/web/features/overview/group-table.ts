import type { TFunction } from 'i18next';
import type { ChartRow, ChartTable } from '../../shared/charts/chart-table.ts';
import { type Group, standingIn } from './top-and-rest.ts';

/** All groups of a chart as a table: what stands, split, and what waits. */
export function groupTable<G extends Group & { pending: number }>(
  t: TFunction,
  groupLabel: string,
  groups: readonly G[],
  nameOf: (group: G) => { key: string; label: string; to?: string },
): ChartTable {
  const rows = groups.map((group): ChartRow => {
    const { label, ...row } = nameOf(group);
    return { ...row, cells: [label, group.verified, group.confirmed, standingIn(group), group.pending] };
  });
  return {
    columns: [
      { key: 'group', label: groupLabel },
      { key: 'verified', label: t('overview.column.verified'), numeric: true },
      { key: 'confirmed', label: t('overview.column.confirmed'), numeric: true },
      { key: 'standing', label: t('overview.standingColumn'), numeric: true },
      { key: 'pending', label: t('overview.column.pending'), numeric: true },
    ],
    rows,
  };
}
