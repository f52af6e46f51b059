import { describeRoute, resolver } from 'hono-openapi';
import type { z } from 'zod';

/** Describes a route's good answer for the OpenAPI document; every route may also answer a problem. */
export function output(summary: string, answer: z.ZodType | 'nothing' | { contentType: string }, status = 200) {
  return describeRoute({
    summary,
    responses: {
      [answer === 'nothing' && status === 200 ? 204 : status]: {
        description: summary,
        ...content(answer),
      },
      default: { description: 'Problem details (RFC 9457) with `code`', content: { 'application/problem+json': {} } },
    },
  });
}

function content(answer: z.ZodType | 'nothing' | { contentType: string }) {
  if (answer === 'nothing') return {};
  if ('contentType' in answer) return { content: { [answer.contentType]: {} } };
  return { content: { 'application/json': { schema: resolver(answer) } } };
}
