import { useTranslation } from 'react-i18next';
import type { ProposalSummary } from '../../../domain/statements/publication.ts';
import { Panel } from '../../shared/ui/panel.tsx';
import { RelativeTime } from '../../shared/ui/relative-time.tsx';
import { StatePill } from '../../shared/ui/state-pill.tsx';
import classes from './statements.module.css';

/** Proposals that were refused or withdrawn, with why. */
export function ProposalsAside({ proposals }: { proposals: readonly ProposalSummary[] }) {
  const { t } = useTranslation();
  const aside = proposals.filter(({ state }) => state === 'refused' || state === 'withdrawn');
  if (aside.length === 0) return null;
  return (
    <Panel title={t('statements.aside')} question={t('statements.asideQuestion')}>
      <ul className={classes.list}>
        {aside.map(({ id, number, state, reason, decisionReason, decidedByName, decidedAt }) => (
          <li key={id}>
            <div>
              <div className={classes.meta}>
                <strong>{t('statements.version', { number })}</strong>
                <StatePill tone={state === 'refused' ? 'brick' : 'slate'}>
                  {t(`vocabulary.proposalState.${state}`)}
                </StatePill>
                <span className={classes.note}>
                  {t('statements.decidedBy', { name: decidedByName ?? '' })}{' '}
                  {decidedAt && <RelativeTime at={decidedAt} />}
                </span>
              </div>
              <div>{decisionReason || reason}</div>
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
