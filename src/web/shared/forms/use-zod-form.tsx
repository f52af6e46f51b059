import { type FormErrors, type UseFormReturnType, useForm } from '@mantine/form';
import { type FormEvent, type ReactNode, useRef, useState } from 'react';
import type { z } from 'zod';
import type { FieldError } from '../../../domain/errors.ts';
import { fieldErrors } from '../../../domain/field-errors.ts';
import { ApiError } from '../api/api-error.ts';
import { FieldSentence } from './field-sentence.tsx';

export interface ZodFormOptions<Values extends object, Output> {
  /** The schema from `domain` that the server checks with too. */
  schema: z.ZodType<Output>;
  /** Strings, numbers, booleans and lists, as the inputs hold them. */
  initialValues: Values;
  /** Sends the parsed values. What it throws is shown: field errors at their fields, anything else by `<FormError>`. */
  onSubmit: (output: Output, values: Values) => Promise<unknown>;
}

export interface ZodForm<Values extends object> {
  /** Mantine's form: `form.values`, `form.isDirty()`, `form.reset()`, `form.setValues(...)`. Fields take the whole `ZodForm`. */
  form: UseFormReturnType<Values>;
  /** For `<form onSubmit={...}>`. */
  handleSubmit: (event: FormEvent<HTMLFormElement>) => void;
  submitting: boolean;
  /** What the last attempt failed with, unless every part of it stands at a field. */
  failure: unknown;
}

/**
 * A form that speaks with the server's voice: the same schema, the same sentences. Errors appear at their fields on
 * submit and leave when the field changes; the first wrong field is focused.
 * @example
 * const form = useZodForm({ schema: inviteSchema, initialValues: { email: '', role: 'viewer' }, onSubmit: (json) => invite.mutateAsync(json) });
 * <Form of={form}><TextField form={form} name="email" label={t('team.email')} /> <SubmitButton form={form}>…</SubmitButton></Form>
 */
export function useZodForm<Values extends object, Output>(options: ZodFormOptions<Values, Output>): ZodForm<Values> {
  const { schema, initialValues, onSubmit } = options;
  const [submitting, setSubmitting] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  const form = useForm<Values>({ initialValues, validateInputOnBlur: false, clearInputErrorOnChange: true });
  const running = useRef(false);

  const fail = (errors: FormErrors, element: HTMLFormElement) => {
    form.setErrors(errors);
    focusFirst(element, Object.keys(errors));
  };
  const submit = async (element: HTMLFormElement) => {
    const values = form.getValues();
    const parsed = schema.safeParse(values);
    if (!parsed.success) return fail(asFormErrors(fieldErrors(parsed.error)), element);
    setSubmitting(true);
    running.current = true;
    setFailure(undefined);
    try {
      await onSubmit(parsed.data, values);
    } catch (error) {
      const errors = error instanceof ApiError ? error.problem.errors : [];
      const [known, unknown] = partition(errors, ({ path }) => hasField(element, path));
      if (known.length === 0 || unknown.length > 0) setFailure(error);
      fail(asFormErrors(known), element);
    } finally {
      running.current = false;
      setSubmitting(false);
    }
  };
  return {
    form,
    submitting,
    failure,
    handleSubmit: (event) => {
      event.preventDefault();
      // A second Enter while the first is on its way is the same wish.
      if (!running.current) void submit(event.currentTarget);
    },
  };
}

function asFormErrors(errors: readonly FieldError[]): FormErrors {
  const byPath: Record<string, ReactNode> = {};
  for (const { path, code, params } of errors) {
    byPath[path] ??= <FieldSentence code={code} {...(params === undefined ? {} : { params })} />;
  }
  return byPath;
}

const fieldOf = (element: HTMLFormElement, path: string): HTMLElement | null =>
  element.querySelector<HTMLElement>(`[name="${CSS.escape(path)}"]`);

const hasField = (element: HTMLFormElement, path: string): boolean => fieldOf(element, path) !== null;

/** The first wrong field as they stand on the screen, not as they stand in the schema. */
function focusFirst(element: HTMLFormElement, paths: readonly string[]): void {
  const wrong = paths.map((path) => fieldOf(element, path)).filter((field) => field !== null);
  wrong.sort((a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
  wrong[0]?.focus();
}

function partition<T>(items: readonly T[], belongs: (item: T) => boolean): [T[], T[]] {
  return [items.filter(belongs), items.filter((item) => !belongs(item))];
}
