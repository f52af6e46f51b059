import { Alert, Button, type ButtonProps, Stack } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useSay } from '../api/use-say.ts';
import type { ZodForm } from './use-zod-form.tsx';

/** A form of a `useZodForm`, with what went wrong above its fields. */
export function Form<Values extends object>({
  of,
  label,
  children,
}: {
  of: ZodForm<Values>;
  /** Names the form for screen readers where no heading does. */
  label?: string;
  children: ReactNode;
}) {
  return (
    <form onSubmit={of.handleSubmit} noValidate aria-label={label} aria-busy={of.submitting}>
      <Stack gap="sm">
        <FormError failure={of.failure} />
        {children}
      </Stack>
    </form>
  );
}

/** What the server said to the form as a whole. */
export function FormError({ failure }: { failure: unknown }) {
  const say = useSay();
  if (failure === undefined) return null;
  return (
    <Alert color="brick" variant="light" icon={<IconAlertTriangle size={18} aria-hidden />} role="alert">
      {say(failure)}
    </Alert>
  );
}

/** The button that sends the form; busy while it is on its way. */
export function SubmitButton<Values extends object>({
  form,
  children,
  ...button
}: ButtonProps & {
  form: ZodForm<Values>;
  /** Before the form is sent: where it can be sent in more ways than one. */
  onClick?: () => void;
  children: ReactNode;
}) {
  return (
    <Button type="submit" variant="filled" loading={form.submitting} {...button}>
      {children}
    </Button>
  );
}
