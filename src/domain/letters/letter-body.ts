import { z } from 'zod';

/**
 * A letter's text as the editor stores it (ProseMirror JSON), narrowed to what a letter needs. Merge fields are
 * nodes (`mergeField` with `attrs.field`), never string tricks.
 */
export const markSchema = z.object({ type: z.enum(['bold', 'italic']) });

export const inlineSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('text'),
    text: z.string().min(1).max(20_000),
    marks: z.array(markSchema).max(4).optional(),
  }),
  z.object({ type: z.literal('hardBreak') }),
  z.object({ type: z.literal('mergeField'), attrs: z.object({ field: z.string().max(60) }) }),
]);
export type LetterInline = z.infer<typeof inlineSchema>;

const paragraphSchema = z.object({ type: z.literal('paragraph'), content: z.array(inlineSchema).max(500).optional() });
const headingSchema = z.object({
  type: z.literal('heading'),
  attrs: z.object({ level: z.number().int().min(1).max(3) }),
  content: z.array(inlineSchema).max(100).optional(),
});
const listItemSchema = z.object({ type: z.literal('listItem'), content: z.array(paragraphSchema).min(1).max(20) });
const listSchema = z.object({
  type: z.enum(['bulletList', 'orderedList']),
  attrs: z.record(z.string(), z.unknown()).optional(),
  content: z.array(listItemSchema).min(1).max(200),
});

export const blockSchema = z.discriminatedUnion('type', [paragraphSchema, headingSchema, listSchema]);
export type LetterBlock = z.infer<typeof blockSchema>;

export const letterBodySchema = z.object({ type: z.literal('doc'), content: z.array(blockSchema).min(1).max(500) });
export type LetterBody = z.infer<typeof letterBodySchema>;
