import { Button, type ButtonProps } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { ConfirmDialog, type ConfirmDialogProps } from './confirm-dialog.tsx';

export interface ConfirmButtonProps
  extends ButtonProps,
    Pick<ConfirmDialogProps, 'title' | 'verb' | 'onConfirm' | 'tone'> {
  /** What will happen, and whether it can be undone. */
  explanation: ReactNode;
  /** For a button whose word alone would be unclear in a list of many. */
  'aria-label'?: string;
  children: ReactNode;
}

/** A button that asks first. */
export function ConfirmButton({
  title,
  verb,
  onConfirm,
  tone = 'brick',
  explanation,
  children,
  ...button
}: ConfirmButtonProps) {
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button {...button} onClick={() => setOpened(true)}>
        {children}
      </Button>
      <ConfirmDialog
        opened={opened}
        onClose={() => setOpened(false)}
        title={title}
        verb={verb}
        tone={tone}
        onConfirm={onConfirm}
      >
        {explanation}
      </ConfirmDialog>
    </>
  );
}
