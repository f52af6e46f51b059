import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../shared/i18n/format.ts';
import { QueryPanel } from '../../shared/ui/panel.tsx';
import classes from './consent.module.css';
import type { RoundData } from './queries.ts';

/** What signatories were told: until when, and what silence means. */
export function Terms({ query }: { query: UseQueryResult<RoundData> }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <QueryPanel title={t('consent.terms')} question={t('consent.termsQuestion')} query={query}>
      {({ deadline, daysLeft, over, state, onSilence, reminderDays, counts, reason, closedAt }) => (
        <dl className={classes.terms}>
          <Term label={t('consent.deadline')}>
            {format.date(deadline)}
            {state !== 'closed' && (
              <span className={classes.sub}>
                {over ? t('consent.over') : t('consent.daysLeft', { count: daysLeft })}
              </span>
            )}
          </Term>
          <Term label={t('consent.silence')}>
            {t(`consent.onSilence.${onSilence}`)}
            {counts.unsubscribed > 0 && (
              <span className={classes.sub}>{t('consent.unsubscribed', { count: counts.unsubscribed })}</span>
            )}
            {counts.withoutAddress > 0 && <span className={classes.sub}>{t('consent.silenceOfUnasked')}</span>}
          </Term>
          <Term label={t('consent.reminders')}>
            {reminderDays.length === 0
              ? t('consent.noReminders')
              : format.list(reminderDays.map((days) => t('consent.daysBefore', { count: days })))}
          </Term>
          <Term label={t('consent.why')}>{reason}</Term>
          {closedAt !== null && <Term label={t('consent.closedAt')}>{format.date(closedAt)}</Term>}
        </dl>
      )}
    </QueryPanel>
  );
}

function Term({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
