import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ProposalSummary } from '../../../domain/statements/publication.ts';
import { useCampaignSlug } from '../../shared/campaign/campaign.ts';
import { useMay } from '../../shared/session/session.ts';
import { statementQueries } from '../../shared/statements/statement-queries.ts';
import { QueryPanel } from '../../shared/ui/panel.tsx';
import { Changes } from './changes.tsx';
import { DecideProposal } from './decide-proposal.tsx';
import { RoundFacts } from './round-facts.tsx';
import classes from './statements.module.css';

/** The version that waits, with everything it would change; a second administrator decides on it here. */
export function ProposalPanel({ proposal }: { proposal: ProposalSummary }) {
  const { t } = useTranslation();
  const query = useQuery(statementQueries.proposal(useCampaignSlug(), proposal.id));
  const mayPublish = useMay('statement.publish');
  const { number, mine, proposedByName: name } = proposal;
  const said = mine ? 'mine' : mayPublish ? 'theirs' : 'forOthers';
  return (
    <QueryPanel
      tone="ochre"
      title={t('statements.proposal.title', { number })}
      question={t(`statements.proposal.${said}`, { name })}
      query={query}
    >
      {(found) => (
        <>
          <p className={classes.reason}>{t('statements.proposal.reason', { reason: found.reason })}</p>
          <Changes changes={found.changes} locales={found.locales} />
          {found.round && <RoundFacts round={found.round} />}
          {mayPublish && <DecideProposal proposal={found} />}
        </>
      )}
    </QueryPanel>
  );
}
