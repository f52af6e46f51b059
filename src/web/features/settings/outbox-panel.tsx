import { Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { apiUrl } from '../../shared/api/client.ts';
import { EmptyState } from '../../shared/ui/empty-state.tsx';
import { Paging } from '../../shared/ui/paging.tsx';
import { QueryPanel } from '../../shared/ui/panel.tsx';
import { RelativeTime } from '../../shared/ui/relative-time.tsx';
import { RowTable } from '../../shared/ui/row-table.tsx';
import { StatePill, type Tone } from '../../shared/ui/state-pill.tsx';
import { urlInt, urlState, useUrlState } from '../../shared/url-state.ts';
import { type Mail, settingsQueries } from './queries.ts';
import classes from './settings.module.css';

const TONES: Record<Mail['state'], Tone> = { waiting: 'ochre', sent: 'teal', failed: 'brick' };

const outboxPage = urlState({ outbox: urlInt(1) });

/** What the desk would have sent, or did. */
export function OutboxPanel() {
  const { t } = useTranslation();
  const [{ outbox: page }, change] = useUrlState(outboxPage);
  const query = useQuery(settingsQueries.outbox(page));
  return (
    <QueryPanel
      title={t('settings.outbox')}
      question={t('settings.outboxQuestion')}
      query={query}
      isEmpty={({ total }) => total === 0}
      empty={<EmptyState title={t('settings.outboxEmpty')} hint={t('settings.outboxEmptyHint')} />}
      {...(classes.wide === undefined ? {} : { className: classes.wide })}
    >
      {({ items, total, pageSize }) => (
        <>
          <RowTable
            label={t('settings.outbox')}
            rows={items}
            rowKey={({ id }) => id}
            columns={[
              { key: 'subject', label: t('settings.subject'), cell: ({ subject }) => subject },
              { key: 'kind', label: t('settings.mailKind'), cell: ({ kind }) => t(`settings.mailKinds.${kind}`) },
              { key: 'to', label: t('settings.to'), cell: ({ to }) => to },
              {
                key: 'written',
                label: t('settings.written'),
                cell: ({ createdAt }) => <RelativeTime at={createdAt} />,
              },
              {
                key: 'state',
                label: t('settings.state'),
                cell: ({ state }) => <StatePill tone={TONES[state]}>{t(`settings.mailState.${state}`)}</StatePill>,
              },
              {
                key: 'actions',
                cell: ({ id, subject, to }) => (
                  // A plain link, not `download`: the demo's worker sees only navigations and fetches.
                  <Anchor
                    href={apiUrl(`/api/v1/outbox/${id}/message.eml`)}
                    aria-label={t('settings.downloadOf', { subject, to })}
                    size="sm"
                  >
                    {t('settings.download')}
                  </Anchor>
                ),
              },
            ]}
          />
          {total > pageSize && (
            <Paging page={page} pageSize={pageSize} total={total} onPage={(outbox) => change({ outbox })} />
          )}
        </>
      )}
    </QueryPanel>
  );
}
