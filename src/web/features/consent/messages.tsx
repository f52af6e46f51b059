import type { UseQueryResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { LOCALES } from '../../../domain/locale/locale.ts';
import { useCampaignSlug } from '../../shared/campaign/campaign.ts';
import { LANGUAGE_NAMES } from '../../shared/i18n/languages.ts';
import { paths } from '../../shared/paths.ts';
import { useMay } from '../../shared/session/session.ts';
import { QueryPanel } from '../../shared/ui/panel.tsx';
import classes from './consent.module.css';
import type { RoundData } from './queries.ts';

/** The coalition's own words; where the messages themselves wait. */
export function Messages({ query }: { query: UseQueryResult<RoundData> }) {
  const { t } = useTranslation();
  const campaign = useCampaignSlug();
  const maySeeOutbox = useMay('outbox.read');
  return (
    <QueryPanel
      title={t('consent.messages')}
      question={t('consent.messagesQuestion')}
      query={query}
      actions={maySeeOutbox && <Link to={paths.settings(campaign)}>{t('consent.outbox')}</Link>}
    >
      {({ messages }) => (
        <div className={classes.messages}>
          {LOCALES.map((locale) => {
            const message = messages[locale];
            return (
              message && (
                <div key={locale}>
                  <h3>{LANGUAGE_NAMES[locale]}</h3>
                  <div lang={locale}>
                    <h4>{message.subject}</h4>
                    <p className={classes.message}>{message.text}</p>
                  </div>
                </div>
              )
            );
          })}
        </div>
      )}
    </QueryPanel>
  );
}
