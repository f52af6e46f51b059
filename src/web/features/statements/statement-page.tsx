import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useCampaignSlug } from '../../shared/campaign/campaign.ts';
import { paths } from '../../shared/paths.ts';
import { useMay } from '../../shared/session/session.ts';
import { statementQueries } from '../../shared/statements/statement-queries.ts';
import { EmptyState } from '../../shared/ui/empty-state.tsx';
import { Page } from '../../shared/ui/page.tsx';
import { QueryPanel } from '../../shared/ui/panel.tsx';
import { urlInt, urlState, useUrlState } from '../../shared/url-state.ts';
import { InForce } from './in-force.tsx';
import { ProposalPanel } from './proposal-panel.tsx';
import { ProposalsAside } from './proposals-aside.tsx';
import classes from './statements.module.css';
import { VersionChanges } from './version-changes.tsx';
import { VersionHistory } from './version-history.tsx';

/** Which version's changes are open; 0 is none. */
const view = urlState({ version: urlInt(0) });

/** What is published, what waits to be, and how it came to be so. */
export function StatementPage() {
  const { t } = useTranslation();
  const campaign = useCampaignSlug();
  const versions = useQuery(statementQueries.versions(campaign));
  const { data: proposals } = useQuery(statementQueries.proposals(campaign));
  const [{ version }, change] = useUrlState(view);
  const mayPublish = useMay('statement.publish');
  const open = proposals?.items.find(({ state }) => state === 'open');
  return (
    <Page
      title={t('statements.title')}
      purpose={t('statements.purpose')}
      actions={
        <>
          <Button component={Link} to={paths.consent(campaign)}>
            {t('statements.consentRounds')}
          </Button>
          <Button
            component={Link}
            to={paths.nextStatement(campaign)}
            variant={open || !mayPublish ? 'default' : 'filled'}
          >
            {t('statements.prepare')}
          </Button>
        </>
      }
    >
      <div className={classes.desk}>
        {open && <ProposalPanel proposal={open} />}
        <InForce query={versions} />
        <div className={classes.history} data-open={version > 0 || undefined}>
          <QueryPanel
            title={t('statements.history')}
            question={t('statements.historyQuestion')}
            query={versions}
            isEmpty={({ items }) => items.length === 0}
            empty={<EmptyState title={t('statements.none')} hint={t('statements.noneHint')} />}
          >
            {({ items }) => (
              <VersionHistory versions={items} open={version} onOpen={(number) => change({ version: number })} />
            )}
          </QueryPanel>
          {version > 0 && <VersionChanges key={version} number={version} />}
        </div>
        <ProposalsAside proposals={proposals?.items ?? []} />
      </div>
    </Page>
  );
}
