import { Alert, Button, FileButton, Group } from '@mantine/core';
import { IconFile, IconFileUpload } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import {
  ATTACHMENT_TYPES,
  type LetterAttachment,
  MAX_ATTACHMENT_MEGABYTES,
} from '../../../../domain/letters/attachment.ts';
import { useSay } from '../../../shared/api/use-say.ts';
import { useLocale } from '../../../shared/i18n/use-locale.ts';
import { ConfirmButton } from '../../../shared/ui/confirm-button.tsx';
import { EmptyState } from '../../../shared/ui/empty-state.tsx';
import { QueryPanel } from '../../../shared/ui/panel.tsx';
import { RelativeTime } from '../../../shared/ui/relative-time.tsx';
import { attachFile, removeAttachment } from '../changes.ts';
import { attachmentsUrl, type LetterPlace, letterQueries } from '../queries.ts';
import classes from './beside.module.css';

/** The files that go along with a letter. */
export function Attachments({ place, mayEdit }: { place: LetterPlace; mayEdit: boolean }) {
  const { t } = useTranslation();
  const say = useSay();
  const size = useFileSize();
  const query = useQuery(letterQueries.attachments(place));
  const attach = useMutation(attachFile(place));
  return (
    <>
      {attach.error && (
        <Alert color="brick" mb="sm" role="alert">
          {say(attach.error)}
        </Alert>
      )}
      <QueryPanel
        title={t('letters.attachments.title')}
        question={t('letters.attachments.question', { max: MAX_ATTACHMENT_MEGABYTES })}
        query={query}
        isEmpty={(found) => found.length === 0}
        empty={<EmptyState title={t('letters.attachments.none')} hint={t('letters.attachments.noneHint')} />}
        actions={
          mayEdit && (
            <FileButton onChange={(file) => file && attach.mutate(file)} accept={ATTACHMENT_TYPES.join(',')}>
              {(button) => (
                <Button
                  {...button}
                  size="xs"
                  loading={attach.isPending}
                  leftSection={<IconFileUpload size={14} aria-hidden />}
                >
                  {t('letters.attachments.add')}
                </Button>
              )}
            </FileButton>
          )
        }
      >
        {(found) => (
          <>
            <ul className={classes.list}>
              {found.map((file) => (
                <Attachment key={file.id} place={place} file={file} mayEdit={mayEdit} />
              ))}
            </ul>
            <p className={classes.meta}>{t('letters.attachments.total', { size: size(totalOf(found)) })}</p>
          </>
        )}
      </QueryPanel>
    </>
  );
}

const totalOf = (found: readonly LetterAttachment[]): number => found.reduce((sum, { size }) => sum + size, 0);

interface AttachmentProps {
  place: LetterPlace;
  file: LetterAttachment;
  mayEdit: boolean;
}

function Attachment({ place, file, mayEdit }: AttachmentProps) {
  const { t } = useTranslation();
  const size = useFileSize();
  const remove = useMutation(removeAttachment(place));
  return (
    <li className={classes.version}>
      <div>
        <a href={`${attachmentsUrl(place)}/${file.id}`} className={classes.file}>
          <IconFile size={16} aria-hidden /> {file.name}
        </a>
        <p className={classes.meta}>
          {size(file.size)} · {file.addedByName} · <RelativeTime at={file.addedAt} />
        </p>
        <p className={classes.hash}>
          SHA-256 <code>{file.sha256}</code>
        </p>
      </div>
      {mayEdit && (
        <Group>
          <ConfirmButton
            size="xs"
            title={t('letters.attachments.removeTitle', { name: file.name })}
            verb={t('letters.attachments.remove')}
            explanation={t('letters.attachments.removeExplanation')}
            aria-label={t('letters.attachments.removeFile', { name: file.name })}
            onConfirm={async () => {
              await remove.mutateAsync(file.id);
            }}
          >
            {t('letters.attachments.remove')}
          </ConfirmButton>
        </Group>
      )}
    </li>
  );
}

/** "340 kB", "2.1 MB" */
function useFileSize() {
  const locale = useLocale();
  return (bytes: number) => {
    const unit = bytes < 1_000_000 ? 'kilobyte' : 'megabyte';
    const value = unit === 'kilobyte' ? Math.max(1, Math.round(bytes / 1000)) : bytes / 1_000_000;
    return new Intl.NumberFormat(locale, { style: 'unit', unit, maximumFractionDigits: 1 }).format(value);
  };
}
