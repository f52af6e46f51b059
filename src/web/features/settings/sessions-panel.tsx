import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { notify } from '../../shared/notices/notify.ts';
import { QueryPanel } from '../../shared/ui/panel.tsx';
import { RelativeTime } from '../../shared/ui/relative-time.tsx';
import { RowTable } from '../../shared/ui/row-table.tsx';
import { StatePill } from '../../shared/ui/state-pill.tsx';
import { browserName } from './browser-name.ts';
import { endSession, settingsQueries } from './queries.ts';
import classes from './settings.module.css';

export function SessionsPanel() {
  const { t } = useTranslation();
  const query = useQuery(settingsQueries.sessions());
  const end = useMutation({
    ...endSession(),
    onSuccess: () => notify({ tone: 'done', text: t('settings.sessionEnded') }),
  });
  const nameOf = (userAgent: string) => browserName(userAgent) ?? t('settings.unknownDevice');
  return (
    <QueryPanel
      title={t('settings.sessions')}
      question={t('settings.sessionsQuestion')}
      query={query}
      {...(classes.wide === undefined ? {} : { className: classes.wide })}
    >
      {({ items }) => (
        <RowTable
          label={t('settings.sessions')}
          rows={items}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'device',
              label: t('settings.device'),
              cell: ({ userAgent, current }) => (
                <>
                  {nameOf(userAgent)}{' '}
                  {current && (
                    <StatePill tone="teal" plain>
                      {t('settings.here')}
                    </StatePill>
                  )}
                </>
              ),
            },
            { key: 'opened', label: t('settings.opened'), cell: ({ createdAt }) => <RelativeTime at={createdAt} /> },
            { key: 'ends', label: t('settings.ends'), cell: ({ expiresAt }) => <RelativeTime at={expiresAt} /> },
            {
              key: 'actions',
              cell: ({ id, userAgent, current }) =>
                !current && (
                  <Button
                    size="xs"
                    variant="subtle"
                    color="brick"
                    loading={end.isPending && end.variables === id}
                    aria-label={t('settings.endOf', { device: nameOf(userAgent) })}
                    onClick={() => end.mutate(id)}
                  >
                    {t('settings.end')}
                  </Button>
                ),
            },
          ]}
        />
      )}
    </QueryPanel>
  );
}
