import { useTranslation } from 'react-i18next';
import type { BarRow } from '../../../shared/charts/bar-list.tsx';
import type { ChartTable } from '../../../shared/charts/chart-table.ts';
import type { Lead } from '../../../shared/charts/lead.tsx';
import type { Series, Shade } from '../../../shared/charts/legend.tsx';
import { useFormat } from '../../../shared/i18n/format.ts';
import { CHART_STATES, type ChartState, countIn, type StateCounts } from './overview-filters.ts';
import { topAndRest } from './top-and-rest.ts';

const SHADE: Record<ChartState, Shade> = { verified: 'teal', confirmed: 'teal-second', pending: 'ochre-mark' };

/** The states that are counted, as series of one hue. */
export function useStateSeries(): (states: readonly ChartState[]) => Series[] {
  const { t } = useTranslation();
  return (states) => states.map((key) => ({ key, label: t(`overview.column.${key}`), shade: SHADE[key] }));
}

/** So many groups have a bar of their own. */
const SHOWN = 10;

export interface GroupNames<G> {
  named: (group: G) => Lead & { key: string; label: string };
  /** The smaller ones together; left out where all have a bar of their own. */
  rest?: (groups: readonly G[]) => Lead & { label: string };
}

/** Bars of the largest groups, and one of all others summed. */
export function useGroupRows(): <G extends StateCounts>(
  groups: readonly G[],
  states: readonly ChartState[],
  names: GroupNames<G>,
) => BarRow[] {
  const format = useFormat();
  return (groups, states, { named, rest: restNamed }) => {
    const count = (group: StateCounts) => countIn(group, states);
    const barOf = (...together: readonly StateCounts[]) => ({
      values: lengthsOf(states.map((state) => sum(together.map((group) => group[state])))),
      display: format.number(sum(together.map(count))),
    });
    const { top, rest } = topAndRest(groups, restNamed ? SHOWN : groups.length, count);
    const bars = top.map((group) => ({ ...named(group), ...barOf(group) }));
    return rest.length === 0 || !restNamed ? bars : [...bars, { key: 'rest', ...restNamed(rest), ...barOf(...rest) }];
  };
}

/**
 * The parts of a bar, which together are as long as their sum. Chosen days may have taken from one part (who was verified
 * is no longer merely confirmed): then the sum is drawn as one. A sum below zero has no length; the number says it.
 */
export function lengthsOf(parts: readonly number[]): number[] {
  if (parts.every((part) => part >= 0)) return [...parts];
  const whole = Math.max(0, sum(parts));
  return parts.map((_, position) => (position === 0 ? whole : 0));
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** All groups of a chart as a table: by state, and those that are counted summed. */
export function useGroupTable(): <G extends StateCounts>(
  groupLabel: string,
  groups: readonly G[],
  states: readonly ChartState[],
  nameOf: (group: G) => Lead & { key: string; label: string },
) => ChartTable {
  const { t } = useTranslation();
  return (groupLabel, groups, states, nameOf) => ({
    columns: [
      { key: 'group', label: groupLabel },
      ...CHART_STATES.map((state) => ({ key: state, label: t(`overview.column.${state}`), numeric: true })),
      { key: 'counted', label: t('charts.counted.column'), numeric: true },
    ],
    rows: groups.map((group) => {
      const { key, label, to } = nameOf(group);
      const cells = [label, ...CHART_STATES.map((state) => group[state]), countIn(group, states)];
      return { key, cells, ...(to === undefined ? {} : { to }) };
    }),
  });
}
