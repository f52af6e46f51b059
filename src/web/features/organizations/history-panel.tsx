import { useTranslation } from 'react-i18next';
import { isAuditAction } from '../../../domain/audit/actions.ts';
import type { OrganizationDetail } from '../../../domain/organizations/organization.ts';
import { SIGNATURE_EVENT_TYPES } from '../../../domain/signatories/signature-state.ts';
import { EmptyState } from '../../shared/ui/empty-state.tsx';
import { Panel } from '../../shared/ui/panel.tsx';
import { RelativeTime } from '../../shared/ui/relative-time.tsx';
import classes from './organizations.module.css';

/** What was done with the entry and with its signatures, newest first. */
export function HistoryPanel({ history }: { history: OrganizationDetail['history'] }) {
  const { t } = useTranslation();
  const say = useSayAction();
  return (
    <Panel title={t('organizations.history.title')}>
      {history.length === 0 ? (
        <EmptyState title={t('organizations.history.none')} />
      ) : (
        <ol className={classes.history}>
          {history.map(({ id, action, actorName, at, campaign }) => (
            <li key={id}>
              <strong>{say(action)}</strong>
              <p>
                {actorName} · <RelativeTime at={at} />
                {campaign && ` · ${campaign}`}
              </p>
            </li>
          ))}
        </ol>
      )}
    </Panel>
  );
}

/** An act in words: a signature's event, or what the audit log calls it. */
function useSayAction(): (action: string) => string {
  const { t } = useTranslation();
  return (action) => {
    const event = SIGNATURE_EVENT_TYPES.find((type) => action === `signature.${type}`);
    if (event) return t(`organizations.history.event.${event}`);
    return isAuditAction(action) ? t(`audit.actions.${action}`) : action;
  };
}
