import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { canAct } from '../../../../domain/letters/letter-acts.ts';
import type { LetterApproval } from '../../../../domain/letters/letter-approval.ts';
import { useFormat } from '../../../shared/i18n/format.ts';
import { useMay } from '../../../shared/session/session.ts';
import { CopyField } from '../../../shared/ui/copy-field.tsx';
import { Panel } from '../../../shared/ui/panel.tsx';
import type { LetterPlace } from '../queries.ts';
import classes from './approval.module.css';
import { approvalQuery } from './approval-acts.ts';
import { type ApprovalProps, MoveButton } from './approval-bar.tsx';

/** Who handed in, who approved, whom the letter cites since, and what would be otherwise today. */
export function ApprovalPanel({ place, settled }: Pick<ApprovalProps, 'place' | 'settled'>) {
  const { data } = useQuery(approvalQuery(place, settled));
  if (!data?.submitted || canAct('submit', data.state)) return null;
  return <Told place={place} approval={data} />;
}

function Told({ place, approval }: { place: LetterPlace; approval: LetterApproval }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { state, submitted, approved, roster, reference } = approval;
  const waits = canAct('approve', state);
  const said = ({ by, at }: NonNullable<LetterApproval['submitted']>) => ({ name: by, date: format.dateTime(at) });
  return (
    <Panel
      title={t(`letterApproval.panel.${state}`)}
      {...(waits ? { tone: 'ochre' as const, question: t('letterApproval.waits') } : {})}
    >
      <ul className={classes.facts}>
        {submitted && <li>{t('letterApproval.panel.submittedBy', said(submitted))}</li>}
        {approved && <li>{t('letterApproval.panel.approvedBy', said(approved))}</li>}
        {roster && (
          <li>
            {t('letterApproval.panel.cites', {
              date: format.dateTime(roster.takenAt),
              organizations: t('letterApproval.panel.organizations', { count: roster.count }),
              countries: t('letterApproval.panel.countries', { count: roster.countries }),
            })}
          </li>
        )}
      </ul>
      {reference && !waits && (
        <CopyField label={t('letterApproval.panel.reference')} value={`${window.location.origin}/check/${reference}`} />
      )}
      {roster?.difference && <Difference place={place} approval={approval} difference={roster.difference} />}
    </Panel>
  );
}

interface DifferenceProps {
  place: LetterPlace;
  approval: LetterApproval;
  difference: NonNullable<NonNullable<LetterApproval['roster']>['difference']>;
}

/** What the letter would say with today's signatories: keep what was approved, or have it approved again. */
function Difference({ place, approval, difference }: DifferenceProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const maySend = useMay('letter.send');
  const { count, joined, left } = difference;
  return (
    <div className={classes.difference}>
      <p>{t('letterApproval.difference.lead', { frozen: count.frozen, today: count.today })}</p>
      {joined.length > 0 && <p>{t('letterApproval.difference.joined', { names: format.list(joined) })}</p>}
      {left.length > 0 && <p>{t('letterApproval.difference.left', { names: format.list(left) })}</p>}
      {canAct('renewRoster', approval.state) && maySend && (
        <MoveButton place={place} approval={approval} act="renewRoster" tone="teal" />
      )}
    </div>
  );
}
