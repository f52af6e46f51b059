import { Button, FileButton, Group, Textarea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconFileUpload } from '@tabler/icons-react';
import { type DragEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './file-drop.module.css';

export interface FileDropProps {
  /** What may be dropped here. */
  label: string;
  /** Endings and types, as an input of files takes them. */
  accept: string;
  busy: boolean;
  onFile: (file: File) => void;
  /** Rows that were pasted instead of a file. */
  onText: (text: string) => void;
  /** What is happening, or went wrong. */
  told?: ReactNode;
}

/** A table that is dropped, chosen or pasted. */
export function FileDrop({ label, accept, busy, onFile, onText, told }: FileDropProps) {
  const { t } = useTranslation();
  const [pasting, { open: paste }] = useDisclosure();
  const [over, setOver] = useState(false);
  const take = (file: File | null | undefined) => file && onFile(file);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files[0]);
  };
  return (
    <>
      {/* Dropping is a convenience of the mouse; the buttons inside do the same for everyone. */}
      <section
        className={classes.drop}
        aria-label={label}
        data-over={over || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <IconFileUpload size={26} stroke={1.5} aria-hidden />
        <p>{label}</p>
        <Group gap="xs" justify="center">
          <FileButton onChange={take} accept={accept}>
            {(button) => (
              <Button {...button} variant="filled" loading={busy}>
                {t('shared.fileDrop.choose')}
              </Button>
            )}
          </FileButton>
          {!pasting && <Button onClick={paste}>{t('shared.fileDrop.paste')}</Button>}
        </Group>
      </section>
      {pasting && <PastedRows busy={busy} onRead={onText} />}
      <div aria-live="polite" className={classes.told}>
        {told}
      </div>
    </>
  );
}

function PastedRows({ busy, onRead }: { busy: boolean; onRead: (text: string) => void }) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  return (
    <>
      <Textarea
        mt="sm"
        label={t('shared.fileDrop.pasteLabel')}
        autosize
        minRows={5}
        maxRows={14}
        data-autofocus
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Button mt="xs" disabled={text.trim() === ''} loading={busy} onClick={() => onRead(text)}>
        {t('shared.fileDrop.pasteRead')}
      </Button>
    </>
  );
}
