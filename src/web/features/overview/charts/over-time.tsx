import { useTranslation } from 'react-i18next';
import { daysBetween } from '../../../../domain/signatories/counts/days.ts';
import { paceOf } from '../../../../domain/signatories/counts/pace.ts';
import { PACE_DAYS, projectGoal } from '../../../../domain/signatories/counts/project-goal.ts';
import { dayReached } from '../../../../domain/signatories/milestones.ts';
import { useCampaign } from '../../../shared/campaign/campaign.ts';
import { ChartPanel } from '../../../shared/charts/chart-panel.tsx';
import type { ChartTable } from '../../../shared/charts/chart-table.ts';
import type { Drawing } from '../../../shared/charts/drawing.ts';
import { useFormat } from '../../../shared/i18n/format.ts';
import { useNow } from '../../../shared/ui/use-now.ts';
import type { OverviewData } from '../queries.ts';
import { AllEvents } from './all-events.tsx';
import { eventsToShow, eventsUnder, eventsWithin, MOST_EVENTS } from './campaign-events.ts';
import type { OverviewChartProps } from './chart-props.ts';
import { curveOf } from './curve.ts';
import { NothingCounted } from './nothing-counted.tsx';
import { countedStates, countsStanding, hasDays, isNarrowed } from './overview-filters.ts';
import { useEventWords } from './use-event-words.ts';

/** How the number grew, with the goal, the pace, what happened, and when the goal is reached if the pace holds. */
export function OverTime({ query, filters }: OverviewChartProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { opensAt } = useCampaign();
  const today = useNow().toISOString().slice(0, 10);
  const eventWords = useEventWords();
  // The goal is the whole campaign's: a part of it neither has nor reaches it.
  const goalOf = ({ goal }: OverviewData) => (isNarrowed(filters) ? null : goal);
  const pointsOf = ({ cumulative, occasion }: OverviewData) =>
    hasDays(filters) ? cumulative : curveOf(cumulative, { opensAt, occasionTo: occasion.to, today });
  const projectionOf = (data: OverviewData) => projectGoal(data.cumulative, goalOf(data), today);
  const daysOf = (data: OverviewData) => {
    const points = pointsOf(data);
    return { from: points[0]?.day ?? today, to: points.at(-1)?.day ?? today };
  };

  const statesSaid = countsStanding(filters)
    ? undefined
    : format.list(countedStates(filters).map((state) => t(`vocabulary.signatureState.${state}`)));
  const eventDaysOf = (data: OverviewData) => {
    const { from, to } = daysOf(data);
    return { from, to: hasDays(filters) || to > today ? to : today };
  };
  const eventsOf = ({ timeline }: OverviewData) => eventsUnder(timeline, filters);

  const draw = (data: OverviewData): Drawing => {
    const { occasion, cumulative } = data;
    const goal = goalOf(data);
    const { from, to } = daysOf(data);
    const stretches = paceOf(cumulative, from, to);
    const length = daysBetween(stretches.at(-1)?.from ?? to, to) + 1;
    const projection = projectionOf(data);
    return {
      kind: 'curve',
      points: pointsOf(data),
      unit: t('charts.counted.column'),
      goal: goal === null ? undefined : { value: goal, label: t('charts.goal', { goal: format.number(goal) }) },
      occasion: hasDays(filters)
        ? undefined
        : {
            from: occasion.from,
            to: occasion.to,
            label: t('charts.occasion', { days: format.dayRange(occasion.from, occasion.to), place: occasion.place }),
          },
      events: eventsToShow(eventsOf(data), eventDaysOf(data)).map(eventWords),
      projection: projection && { day: projection.day, label: '' },
      pace: { stretches, label: t('charts.pace', { count: length }) },
      summary: t(statesSaid === undefined ? 'charts.curve' : 'charts.curveOfStates', {
        states: statesSaid ?? '',
        total: format.number(cumulative.at(-1)?.total ?? 0),
        day: format.date(cumulative.at(-1)?.day ?? today),
      }),
    };
  };

  const notes = (data: OverviewData): string[] => {
    const goal = goalOf(data);
    const reached = goal === null ? undefined : dayReached(data.cumulative, goal);
    const projection = projectionOf(data);
    if (projection) {
      return [
        t('charts.projection', {
          count: projection.missing,
          missing: format.number(projection.missing),
          goal: format.number(goal ?? 0),
          pace: format.pace(projection.perDay),
          days: PACE_DAYS,
          day: format.date(projection.day),
        }),
      ];
    }
    if (goal === null || reached === undefined || data.standing < goal) return [];
    return [t('charts.reached', { goal: format.number(goal), day: format.date(reached) })];
  };

  return (
    <ChartPanel
      order={3}
      title={t('charts.overTime')}
      question={
        statesSaid === undefined ? t('charts.overTimeQuestion') : t('charts.overTimeOfStates', { states: statesSaid })
      }
      query={query}
      fileName="signatories-over-time"
      lines={9}
      isEmpty={({ cumulative }) => cumulative.length === 0}
      empty={<NothingCounted filters={filters} />}
      draw={draw}
      notes={notes}
      below={(data) => {
        const events = eventsWithin(eventsOf(data), eventDaysOf(data));
        return <AllEvents events={events.map(eventWords)} shown={MOST_EVENTS} />;
      }}
      table={tableOf}
    />
  );

  function tableOf(data: OverviewData): ChartTable {
    const { cumulative } = data;
    const timeline = eventsOf(data);
    const totals = new Map(cumulative.map(({ day, total }) => [day, total]));
    const days = [...new Set([...totals.keys(), ...timeline.map(({ day }) => day)])].sort();
    let total = 0;
    const rows = days.map((day) => {
      const before = total;
      total = totals.get(day) ?? total;
      const happened = timeline.filter((event) => event.day === day).map((event) => eventWords(event).label);
      return { key: day, cells: [format.date(day), total - before, total, happened.join('; ')] };
    });
    return {
      columns: [
        { key: 'day', label: t('charts.day') },
        { key: 'more', label: t('charts.more'), numeric: true },
        { key: 'total', label: t('charts.counted.column'), numeric: true },
        { key: 'events', label: t('shared.chart.events') },
      ],
      rows,
    };
  }
}
