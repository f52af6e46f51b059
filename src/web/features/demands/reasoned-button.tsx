import { type ButtonProps, Textarea } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { z } from 'zod';
import type { FieldError } from '../../../domain/errors.ts';
import { fieldErrors } from '../../../domain/field-errors.ts';
import { FieldSentence } from '../../shared/forms/field-sentence.tsx';
import { ConfirmButton } from '../../shared/ui/confirm-button.tsx';
import type { ConfirmDialogProps } from '../../shared/ui/confirm-dialog.tsx';

export interface ReasonedButtonProps extends ButtonProps, Pick<ConfirmDialogProps, 'title' | 'verb' | 'tone'> {
  explanation: ReactNode;
  label: string;
  /** What the server will accept too: `reasonSchema`, or `noteSchema` where it may stay empty. */
  schema: z.ZodType<string>;
  /** What stands in the field at first. */
  proposal?: string;
  onConfirm: (reason: string) => Promise<unknown>;
  'aria-label'?: string;
  children: ReactNode;
}

/** A button that asks first, and why. */
export function ReasonedButton({
  explanation,
  label,
  schema,
  proposal = '',
  onConfirm,
  children,
  ...button
}: ReasonedButtonProps) {
  const [text, setText] = useState(proposal);
  const [wrong, setWrong] = useState<FieldError>();
  const confirm = async () => {
    const parsed = schema.safeParse(text);
    if (!parsed.success) {
      setWrong(fieldErrors(parsed.error)[0]);
      throw new Error('no reason given'); // Keeps the question open.
    }
    await onConfirm(parsed.data);
    setText(proposal);
  };
  return (
    <ConfirmButton
      {...button}
      onConfirm={confirm}
      explanation={
        <>
          <p>{explanation}</p>
          <Textarea
            autosize
            minRows={2}
            withAsterisk={!schema.safeParse('').success}
            label={label}
            value={text}
            onChange={({ currentTarget }) => {
              setText(currentTarget.value);
              setWrong(undefined);
            }}
            error={wrong && <FieldSentence code={wrong.code} {...(wrong.params ? { params: wrong.params } : {})} />}
          />
        </>
      }
    >
      {children}
    </ConfirmButton>
  );
}
