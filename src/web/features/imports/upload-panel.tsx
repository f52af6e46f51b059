import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useSay } from '../../shared/api/use-say.ts';
import { paths } from '../../shared/paths.ts';
import { FileDrop } from '../../shared/ui/file-drop.tsx';
import { Panel } from '../../shared/ui/panel.tsx';
import { uploadRoster } from './queries.ts';

const ACCEPT = '.csv,.tsv,.txt,.xlsx,.xls,text/csv,text/tab-separated-values,text/plain';

/** A file dropped or chosen, or rows pasted; leads to the batch that was made of it. */
export function UploadPanel({ campaign }: { campaign: string }) {
  const { t } = useTranslation();
  const say = useSay();
  const navigate = useNavigate();
  const upload = useMutation(uploadRoster(campaign));
  const send = (name: string, content: Blob) =>
    upload.mutate({ name, content }, { onSuccess: ({ id }) => navigate(paths.importBatch(campaign, id)) });
  return (
    <Panel title={t('imports.upload.title')} question={t('imports.upload.question')}>
      <FileDrop
        label={t('shared.fileDrop.drop')}
        accept={ACCEPT}
        busy={upload.isPending}
        onFile={(file) => send(file.name, file)}
        onText={(text) => send(t('shared.fileDrop.pastedName'), new Blob([text], { type: 'text/plain' }))}
        told={
          <>
            {upload.isPending && <p>{t('shared.fileDrop.reading')}</p>}
            {upload.error && <p data-tone="brick">{say(upload.error)}</p>}
          </>
        }
      />
    </Panel>
  );
}
