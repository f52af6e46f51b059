import { Button, Progress } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type DuplicateList, isScanning, type RegistryScan } from '../../../domain/duplicates/duplicate.ts';
import { useFormat } from '../../shared/i18n/format.ts';
import { Panel, QueryContent, type ShownQuery } from '../../shared/ui/panel.tsx';
import { RelativeTime } from '../../shared/ui/relative-time.tsx';
import classes from './duplicates.module.css';
import { cancelScan, startScan } from './queries.ts';

export interface ScanPanelProps {
  campaign: string;
  query: ShownQuery<DuplicateList>;
  mayStart: boolean;
}

/** The look through the whole registry: started here, goes on without anybody watching. */
export function ScanPanel({ campaign, query, mayStart }: ScanPanelProps) {
  const { t } = useTranslation();
  const start = useMutation(startScan(campaign));
  const cancel = useMutation(cancelScan(campaign));
  const scan = query.data?.scan;
  const runs = scan !== undefined && scan !== null && isScanning(scan.state);
  return (
    <Panel
      title={t('duplicates.scan.title')}
      question={t('duplicates.scan.question')}
      className={classes.scan ?? ''}
      actions={
        mayStart &&
        (runs ? (
          <Button size="xs" loading={cancel.isPending} onClick={() => cancel.mutate()}>
            {t('duplicates.scan.cancel')}
          </Button>
        ) : (
          <Button size="xs" loading={start.isPending} disabled={!query.data} onClick={() => start.mutate()}>
            {t('duplicates.scan.start')}
          </Button>
        ))
      }
    >
      <QueryContent query={query} lines={1}>
        {({ scan: last }) =>
          last ? <Scan scan={last} /> : <p className={classes.soft}>{t('duplicates.scan.never')}</p>
        }
      </QueryContent>
    </Panel>
  );
}

function Scan({ scan }: { scan: RegistryScan }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = t(`duplicates.scan.${scan.state}`, {
    looked: format.number(scan.looked),
    total: format.number(scan.total),
    found: format.number(scan.found),
    name: scan.startedByName,
  });
  return (
    <>
      {isScanning(scan.state) && (
        <Progress.Root size="lg" mb={6}>
          <Progress.Section
            value={scan.total === 0 ? 0 : (100 * scan.looked) / scan.total}
            aria-label={words}
            color="teal"
          />
        </Progress.Root>
      )}
      <p className={classes.soft} aria-live="polite">
        {words} <RelativeTime at={scan.finishedAt ?? scan.startedAt} />
      </p>
    </>
  );
}
