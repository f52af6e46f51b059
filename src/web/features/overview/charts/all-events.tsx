import { useTranslation } from 'react-i18next';
import type { ChartEvent } from '../../../shared/charts/cluster-events.ts';
import { useFormat } from '../../../shared/i18n/format.ts';
import classes from './charts.module.css';

/** Where the chart has no room for all events: how many more there are, and on demand each of them, oldest first. */
export function AllEvents({ events, shown }: { events: readonly ChartEvent[]; shown: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  const count = events.length - shown;
  if (count <= 0) return null;
  return (
    <details className={classes.allEvents}>
      <summary>{t('charts.event.more', { count, shown: format.number(count) })}</summary>
      <ol aria-label={t('charts.event.all')}>
        {events.map(({ key, day, label }) => (
          <li key={key}>
            <span>{format.date(day)}</span> {label}
          </li>
        ))}
      </ol>
    </details>
  );
}
