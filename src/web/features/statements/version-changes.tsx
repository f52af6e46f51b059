import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useCampaignSlug } from '../../shared/campaign/campaign.ts';
import { statementQueries } from '../../shared/statements/statement-queries.ts';
import { QueryPanel } from '../../shared/ui/panel.tsx';
import { Changes } from './changes.tsx';
import classes from './statements.module.css';

/** What one version said differently from the one before it. */
export function VersionChanges({ number }: { number: number }) {
  const { t } = useTranslation();
  const query = useQuery(statementQueries.version(useCampaignSlug(), number));
  return (
    <QueryPanel title={t('statements.whatChangedIn', { number })} query={query}>
      {({ changes, locales }) =>
        changes === null ? (
          <p className={classes.note}>{t('statements.firstVersion')}</p>
        ) : (
          <Changes changes={changes} locales={locales} />
        )
      }
    </QueryPanel>
  );
}
