import { z } from 'zod';
import { isLinkTarget } from './link-target.ts';
import { passageConditionSchema } from './passage-condition.ts';

/**
 * A letter's text as the editor stores it (ProseMirror JSON), narrowed to what a letter needs. Merge fields are
 * nodes (`mergeField` with `attrs.field`), never string tricks.
 */
export const markSchema = z.discriminatedUnion('type', [
  z.object({ type: z.enum(['bold', 'italic']) }),
  z.object({ type: z.literal('link'), attrs: z.object({ href: z.string().refine(isLinkTarget, 'field.notUrl') }) }),
]);
export type LetterMark = z.infer<typeof markSchema>;

const textSchema = z.object({
  type: z.literal('text'),
  text: z.string().min(1).max(20_000),
  marks: z.array(markSchema).max(4).optional(),
});
const mergeFieldSchema = z.object({ type: z.literal('mergeField'), attrs: z.object({ field: z.string().max(60) }) });

/** A note says one paragraph: its own words (`attrs.text`), or words and fields. */
const footnoteSchema = z.object({
  type: z.literal('footnote'),
  attrs: z.object({ text: z.string().max(2000).optional() }).optional(),
  content: z
    .array(z.discriminatedUnion('type', [textSchema, mergeFieldSchema]))
    .max(50)
    .optional(),
});

export const inlineSchema = z.discriminatedUnion('type', [
  textSchema,
  z.object({ type: z.literal('hardBreak') }),
  mergeFieldSchema,
  footnoteSchema,
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
const pageBreakSchema = z.object({ type: z.literal('pageBreak') });

const plainBlockSchema = z.discriminatedUnion('type', [paragraphSchema, headingSchema, listSchema, pageBreakSchema]);
export type PlainBlock = z.infer<typeof plainBlockSchema>;

/** Passages for some offices only; one may hold further ones, and those hold none: whoever writes can still see through it. */
const conditionalOf = <Block extends z.ZodType>(block: Block) =>
  z.object({
    type: z.literal('conditional'),
    attrs: z.object({ condition: passageConditionSchema }),
    content: z.array(block).min(1).max(100),
  });
const innerPassageSchema = conditionalOf(plainBlockSchema);
const passageSchema = conditionalOf(z.discriminatedUnion('type', [plainBlockSchema, innerPassageSchema]));

export const blockSchema = z.discriminatedUnion('type', [plainBlockSchema, passageSchema]);
export type LetterBlock = z.infer<typeof blockSchema>;

export const letterBodySchema = z.object({ type: z.literal('doc'), content: z.array(blockSchema).min(1).max(500) });
export type LetterBody = z.infer<typeof letterBodySchema>;

/** Every block, those of passages too, whoever they are for. */
export const blocksWithin = (blocks: readonly LetterBlock[]): PlainBlock[] =>
  blocks.flatMap((block) => (block.type === 'conditional' ? blocksWithin(block.content) : [block]));
