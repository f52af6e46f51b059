import { Button, Group, Modal, Text } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';

export interface ConfirmDialogProps {
  opened: boolean;
  onClose: () => void;
  /** The question: "Withdraw Proderechos?" */
  title: string;
  /** What will happen, and whether it can be undone. */
  children: ReactNode;
  /** The verb on the button: "Withdraw", never "OK". */
  verb: string;
  tone?: 'teal' | 'brick';
  /** The dialog stays open and busy until this settles; a failure is told by the notification and the dialog stays. */
  onConfirm: () => Promise<unknown>;
}

/** Asks before something that is felt. */
export function ConfirmDialog({
  opened,
  onClose,
  title,
  children,
  verb,
  tone = 'brick',
  onConfirm,
}: ConfirmDialogProps) {
  const { t } = useTranslation();
  const [busy, setBusy] = useState(false);
  const confirm = async () => {
    setBusy(true);
    try {
      await onConfirm();
      onClose();
    } catch {
      // Told by the mutation cache; the question still stands.
    } finally {
      setBusy(false);
    }
  };
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={title}
      closeButtonProps={{ 'aria-label': t('shared.action.close') }}
    >
      <Text component="div" mb="lg">
        {children}
      </Text>
      <Group justify="flex-end" gap="xs">
        <Button onClick={onClose} data-autofocus>
          {t('shared.action.cancel')}
        </Button>
        <Button variant="filled" color={tone} onClick={confirm} loading={busy}>
          {verb}
        </Button>
      </Group>
    </Modal>
  );
}
