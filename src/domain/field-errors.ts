import type { z } from 'zod';
import { FIELD_ERROR_CODES, type FieldError, type FieldErrorCode } from './errors.ts';

/** A zod issue, as far as a sentence needs it. */
type Issue = z.core.$ZodIssue;

const isFieldErrorCode = (text: string): text is FieldErrorCode => FIELD_ERROR_CODES.some((code) => code === text);

/**
 * Turns what zod found into coded field errors, so that a form and the server show the same sentence.
 * A schema may name its own code as the message (`z.string().refine(fn, 'field.notDate')`).
 */
export function fieldErrors(error: { issues: readonly Issue[] }): FieldError[] {
  return error.issues.map((issue) => ({ path: issue.path.join('.'), ...describe(issue) }));
}

function describe(issue: Issue): Omit<FieldError, 'path'> {
  if (isFieldErrorCode(issue.message)) return { code: issue.message };
  switch (issue.code) {
    case 'invalid_type':
      return { code: issue.input === undefined || issue.input === null ? 'field.required' : 'field.invalid' };
    case 'too_small':
      return tooSmall(issue);
    case 'too_big':
      return issue.origin === 'string' || issue.origin === 'array'
        ? { code: 'field.tooLong', params: { max: Number(issue.maximum) } }
        : { code: 'field.tooLarge', params: { max: Number(issue.maximum) } };
    case 'invalid_format':
      return { code: FORMATS[issue.format] ?? 'field.invalid' };
    case 'invalid_value':
      return { code: 'field.notOneOf' };
    case 'unrecognized_keys':
      return { code: 'field.unknown' };
    default:
      return { code: 'field.invalid' };
  }
}

const FORMATS: Partial<Record<string, FieldErrorCode>> = {
  email: 'field.notEmail',
  url: 'field.notUrl',
  date: 'field.notDate',
  datetime: 'field.notDate',
};

function tooSmall(issue: Extract<Issue, { code: 'too_small' }>): Omit<FieldError, 'path'> {
  const min = Number(issue.minimum);
  if (issue.origin !== 'string' && issue.origin !== 'array') return { code: 'field.tooSmall', params: { min } };
  return min === 1 ? { code: 'field.required' } : { code: 'field.tooShort', params: { min } };
}
