import type { UseQueryResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { REQUEST_STATUSES, type RequestStatus } from '../../../domain/consent/round-state.ts';
import { ChartPanel } from '../../shared/charts/chart-panel.tsx';
import type { Shade } from '../../shared/charts/legend.tsx';
import { paths } from '../../shared/paths.ts';
import classes from './consent.module.css';
import { type Place, type RoundData, requestView } from './queries.ts';

const SHADE: Record<RequestStatus, Shade> = {
  awaiting: 'ochre-mark',
  renewed: 'teal',
  renewedWithReservations: 'teal-second',
  declined: 'brick-second',
  silent: 'slate',
  left: 'slate',
};

/** What was answered so far; each bar leads to its signatories below. */
export function Progress({ place, query }: { place: Place; query: UseQueryResult<RoundData> }) {
  const { t } = useTranslation();
  const leadTo = (status: RequestStatus) =>
    paths.consentRound(place.campaign, place.round) + requestView.write({ status });
  // Every bar is one answer, so that each may have a shade of its own: one series an answer.
  const series = REQUEST_STATUSES.map((status) => ({
    key: status,
    label: t(`consent.status.${status}`),
    shade: SHADE[status],
  }));
  const shown = ({ counts }: RoundData) =>
    REQUEST_STATUSES.filter((status) => counts[status] > 0 || (status !== 'silent' && status !== 'left'));
  return (
    <ChartPanel
      title={t('consent.progress')}
      question={t('consent.progressQuestion')}
      query={query}
      fileName="consent-round"
      draw={(round) => ({
        kind: 'bars',
        series,
        labelWidth: 150,
        full: round.counts.total,
        rows: shown(round).map((status) => ({
          key: status,
          label: t(`consent.status.${status}`),
          values: REQUEST_STATUSES.map((one) => (one === status ? round.counts[status] : 0)),
          to: leadTo(status),
        })),
      })}
      below={(round) =>
        round.state === 'open' &&
        round.askedAllAt === null && (
          <p className={classes.asking} role="status">
            {t('consent.asking', { count: round.counts.total })}
          </p>
        )
      }
      table={(round) => ({
        columns: [
          { key: 'answer', label: t('consent.answer') },
          { key: 'count', label: t('consent.signatories'), numeric: true },
        ],
        rows: REQUEST_STATUSES.map((status) => ({
          key: status,
          cells: [t(`consent.status.${status}`), round.counts[status]],
          to: leadTo(status),
        })),
      })}
    />
  );
}
