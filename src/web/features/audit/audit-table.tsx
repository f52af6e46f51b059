import { useTranslation } from 'react-i18next';
import { isAuditAction } from '../../../domain/audit/actions.ts';
import { RelativeTime } from '../../shared/ui/relative-time.tsx';
import { RowTable } from '../../shared/ui/row-table.tsx';
import classes from './audit.module.css';
import { Changes } from './changes.tsx';
import type { AuditRecord } from './queries.ts';

export function AuditTable({ records }: { records: readonly AuditRecord[] }) {
  const { t } = useTranslation();
  return (
    <RowTable
      label={t('audit.records')}
      rows={records}
      rowKey={({ id }) => String(id)}
      columns={[
        {
          key: 'action',
          label: t('audit.action'),
          cell: ({ action }) => (isAuditAction(action) ? t(`audit.actions.${action}`) : action),
        },
        {
          key: 'subject',
          label: t('audit.subject'),
          cell: ({ subjectLabel }) => <span className={classes.subject}>{subjectLabel}</span>,
        },
        {
          key: 'actor',
          label: t('audit.actor'),
          cell: ({ actorName }) => <span className={classes.actor}>{actorName}</span>,
        },
        { key: 'when', label: t('audit.when'), cell: ({ at }) => <RelativeTime at={at} /> },
        { key: 'change', label: t('audit.change'), cell: ({ from, to }) => <Changes from={from} to={to} /> },
      ]}
    />
  );
}
