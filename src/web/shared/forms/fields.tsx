import {
  Checkbox,
  type CheckboxProps,
  NativeSelect,
  type NativeSelectProps,
  PasswordInput,
  type PasswordInputProps,
  Textarea,
  type TextareaProps,
  TextInput,
  type TextInputProps,
} from '@mantine/core';
import type { ZodForm } from './use-zod-form.tsx';

interface OfForm<Values extends object> {
  form: ZodForm<Values>;
  /** The value's path in the form and in the schema: `representative.email`. */
  name: string;
}

/**
 * Fields own their label, id, `aria-invalid`, `aria-describedby` and error sentence; a caller gives a name and a label.
 * Anything else that the Mantine input takes may be given too (`autoComplete`, `description`, `placeholder`).
 */
function wiring<Values extends object>({ form, name }: OfForm<Values>, type: 'input' | 'checkbox' = 'input') {
  // Mantine types paths by the exact shape of the values; a shared field knows only that there is one.
  const paths: { getInputProps: (path: string, options: { type: 'input' | 'checkbox' }) => object } = form.form;
  return { name, ...paths.getInputProps(name, { type }) };
}

export function TextField<V extends object>({
  form,
  name,
  ...props
}: OfForm<V> & Omit<TextInputProps, 'form' | 'name'>) {
  return <TextInput {...wiring({ form, name })} {...props} />;
}

export function PasswordField<V extends object>({
  form,
  name,
  ...props
}: OfForm<V> & Omit<PasswordInputProps, 'form' | 'name'>) {
  return <PasswordInput {...wiring({ form, name })} {...props} />;
}

export function TextareaField<V extends object>({
  form,
  name,
  ...props
}: OfForm<V> & Omit<TextareaProps, 'form' | 'name'>) {
  return <Textarea autosize minRows={2} {...wiring({ form, name })} {...props} />;
}

/** The system's own list: works with every assistive technology and on every phone. `data`: `{ value, label }[]`. */
export function SelectField<V extends object>({
  form,
  name,
  ...props
}: OfForm<V> & Omit<NativeSelectProps, 'form' | 'name'>) {
  return <NativeSelect {...wiring({ form, name })} {...props} />;
}

export function CheckboxField<V extends object>({
  form,
  name,
  ...props
}: OfForm<V> & Omit<CheckboxProps, 'form' | 'name'>) {
  return <Checkbox {...wiring({ form, name }, 'checkbox')} {...props} />;
}
