import { Button, FileButton, Group, Textarea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconFileUpload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { type DragEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useSay } from '../../shared/api/use-say.ts';
import { paths } from '../../shared/paths.ts';
import { Panel } from '../../shared/ui/panel.tsx';
import classes from './imports.module.css';
import { uploadRoster } from './queries.ts';

/** A file dropped or chosen, or rows pasted; leads to the batch that was made of it. */
export function UploadPanel({ campaign }: { campaign: string }) {
  const { t } = useTranslation();
  const say = useSay();
  const navigate = useNavigate();
  const upload = useMutation(uploadRoster(campaign));
  const [pasting, { open: paste }] = useDisclosure();
  const [over, setOver] = useState(false);
  const send = (name: string, content: Blob) =>
    upload.mutate({ name, content }, { onSuccess: ({ id }) => navigate(paths.importBatch(campaign, id)) });
  const take = (file: File | null | undefined) => file && send(file.name, file);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files[0]);
  };
  return (
    <Panel title={t('imports.upload.title')} question={t('imports.upload.question')}>
      {/* Dropping is a convenience of the mouse; the buttons inside do the same for everyone. */}
      <section
        className={classes.drop}
        aria-label={t('imports.upload.drop')}
        data-over={over || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <IconFileUpload size={26} stroke={1.5} aria-hidden />
        <p>{t('imports.upload.drop')}</p>
        <Group gap="xs" justify="center">
          <FileButton onChange={take} accept=".csv,.tsv,.txt,.xlsx,.xls,text/csv,text/tab-separated-values,text/plain">
            {(button) => (
              <Button {...button} variant="filled" loading={upload.isPending}>
                {t('imports.upload.choose')}
              </Button>
            )}
          </FileButton>
          {!pasting && <Button onClick={paste}>{t('imports.upload.paste')}</Button>}
        </Group>
      </section>
      {pasting && (
        <PastedRows
          busy={upload.isPending}
          onRead={(text) => send(t('imports.upload.pastedName'), new Blob([text], { type: 'text/plain' }))}
        />
      )}
      <div aria-live="polite" className={classes.told}>
        {upload.isPending && <p>{t('imports.upload.reading')}</p>}
        {upload.error && <p data-tone="brick">{say(upload.error)}</p>}
      </div>
    </Panel>
  );
}

function PastedRows({ busy, onRead }: { busy: boolean; onRead: (text: string) => void }) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  return (
    <>
      <Textarea
        mt="sm"
        label={t('imports.upload.pasteLabel')}
        autosize
        minRows={5}
        maxRows={14}
        data-autofocus
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Button mt="xs" disabled={text.trim() === ''} loading={busy} onClick={() => onRead(text)}>
        {t('imports.upload.pasteRead')}
      </Button>
    </>
  );
}
