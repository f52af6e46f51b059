import { useTranslation } from 'react-i18next';
import type { LoaderFunctionArgs } from 'react-router';
import { queryClientContext } from '../../shared/routing/query-client-context.ts';
import { useMay } from '../../shared/session/session.ts';
import { Page } from '../../shared/ui/page.tsx';
import { CampaignPanel } from './campaign-panel.tsx';
import { DuePanel } from './due-panel.tsx';
import { OutboxPanel } from './outbox-panel.tsx';
import { PasswordPanel } from './password-panel.tsx';
import { ProfilePanel } from './profile-panel.tsx';
import { settingsQueries } from './queries.ts';
import { SessionsPanel } from './sessions-panel.tsx';
import classes from './settings.module.css';

export const loader = async ({ context }: LoaderFunctionArgs) => {
  await context.get(queryClientContext).prefetchQuery(settingsQueries.sessions());
  return null;
};

export function Component() {
  const { t } = useTranslation();
  const readsOutbox = useMay('outbox.read');
  const configures = useMay('campaign.configure');
  const managesPersons = useMay('person.manage');
  return (
    <Page title={t('settings.title')} purpose={t('settings.purpose')}>
      <div className={classes.grid}>
        <ProfilePanel />
        <PasswordPanel />
        <SessionsPanel />
        {configures && <CampaignPanel />}
        {managesPersons && <DuePanel />}
        {readsOutbox && <OutboxPanel />}
      </div>
    </Page>
  );
}
