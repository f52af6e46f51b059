import { useTranslation } from 'react-i18next';
import type { ChartEvent } from '../../../shared/charts/cluster-events.ts';
import { useFormat } from '../../../shared/i18n/format.ts';
import type { OverviewData } from '../queries.ts';

type Event = OverviewData['timeline'][number];

/** An event of the campaign in words. */
export function useEventWords(): (event: Event) => ChartEvent {
  const { t } = useTranslation();
  const format = useFormat();
  const say = (event: Event): string => {
    switch (event.kind) {
      case 'published':
        return t('charts.event.published', { number: event.number });
      case 'roundOpened':
        return t('charts.event.roundOpened', { number: event.number });
      case 'roundClosed':
        return t('charts.event.roundClosed', { number: event.number });
      case 'letterSent':
        return t('charts.event.letterSent', { title: event.title });
      case 'letterDelivered':
      case 'letterReplied':
        return t(`charts.event.${event.kind}`, { ...event, shown: format.number(event.count) });
      case 'signatories':
        return t('charts.event.signatories', { count: event.value, shown: format.number(event.value) });
      case 'firstInCountry':
        return t('charts.event.firstInCountry', { country: format.country(event.country) });
    }
  };
  return (event) => ({ key: JSON.stringify(event), day: event.day, label: say(event) });
}
