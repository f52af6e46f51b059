import { validator } from 'hono-openapi';
import type { z } from 'zod';
import { Problem } from '../../domain/errors.ts';
import { fieldErrors } from '../../domain/field-errors.ts';

type Source = 'json' | 'query' | 'param';

/**
 * Checks one part of a request, types it for the handler and the client, and writes it into the OpenAPI document.
 * The answer names fields and codes; it never echoes what was sent.
 */
export function input<Target extends Source, Schema extends z.ZodType>(target: Target, schema: Schema) {
  return validator(target, schema, (result) => {
    if (result.success) return;
    throw new Problem(target === 'param' ? 'not.found' : 'request.invalid', {
      fields: fieldErrors({ issues: result.error as readonly z.core.$ZodIssue[] }),
    });
  });
}
