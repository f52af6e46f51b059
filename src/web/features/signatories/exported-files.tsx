import { Button, Group, Progress } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ExportFile } from '../../../domain/exports/export-file.ts';
import { isReady, isRunning } from '../../../domain/exports/export-formats.ts';
import { useFormat } from '../../shared/i18n/format.ts';
import { QueryContent } from '../../shared/ui/panel.tsx';
import { RelativeTime } from '../../shared/ui/relative-time.tsx';
import { exportQueries, fileUrl, useCancelExport } from './export-files.ts';
import classes from './signatories.module.css';

/** Files that one has ordered: how far each has come, and where it is. Says nothing where there are none. */
export function ExportedFiles({ campaign }: { campaign: string }) {
  const { t } = useTranslation();
  const query = useQuery(exportQueries.list(campaign));
  if (query.data?.items.length === 0) return null;
  return (
    <section aria-label={t('signatories.exporting.files')}>
      <h3 className={classes.part}>{t('signatories.exporting.files')}</h3>
      <QueryContent query={query} lines={2}>
        {({ items }) => (
          <ul className={classes.similar}>
            {items.map((file) => (
              <File key={file.id} campaign={campaign} file={file} />
            ))}
          </ul>
        )}
      </QueryContent>
    </section>
  );
}

function File({ campaign, file }: { campaign: string; file: ExportFile }) {
  const { t } = useTranslation();
  const format = useFormat();
  const cancel = useCancelExport(campaign);
  const { id, fileName, state, written, total, createdAt } = file;
  return (
    <li>
      <div>
        <strong>{fileName}</strong> · <RelativeTime at={createdAt} />
        <p aria-live="polite">
          {t(`signatories.exporting.state.${state}`, { written: format.number(written), total: format.number(total) })}
        </p>
        {isRunning(state) && (
          <Progress
            value={total === 0 ? 0 : (100 * written) / total}
            aria-label={t('signatories.exporting.progressOf', { file: fileName })}
          />
        )}
      </div>
      <Group gap="xs">
        {isRunning(state) && (
          <Button size="xs" loading={cancel.isPending} onClick={() => cancel.mutate(id)}>
            {t('shared.action.cancel')}
          </Button>
        )}
        {isReady(state) && (
          <Button
            size="xs"
            component="a"
            href={fileUrl(campaign, id)}
            aria-label={t('signatories.exporting.downloadOf', { file: fileName })}
          >
            {t('signatories.exporting.download')}
          </Button>
        )}
      </Group>
    </li>
  );
}
