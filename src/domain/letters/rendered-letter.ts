import { z } from 'zod';
import { localeSchema } from '../locale/locale.ts';

/** A run of text as it will be read, a line break, the place of a field that has no value yet, or a note. */
export const renderedSpanSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('text'),
    text: z.string(),
    bold: z.boolean().optional(),
    italic: z.boolean().optional(),
    /** Where it leads: see `isLinkTarget`. */
    href: z.string().optional(),
  }),
  z.object({ type: z.literal('break') }),
  z.object({ type: z.literal('unresolved'), field: z.string() }),
  /** A note on what stands before it. Notes that say the same share a number: see `notesOf`. */
  z.object({ type: z.literal('footnote'), text: z.string() }),
]);
export type RenderedSpan = z.infer<typeof renderedSpanSchema>;

const spans = z.array(renderedSpanSchema);

export const renderedBlockSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('paragraph'), spans }),
  /** Levels begin at 1 and never skip one, as accessible documents need it. */
  z.object({ type: z.literal('heading'), level: z.number().int(), spans }),
  z.object({ type: z.literal('list'), ordered: z.boolean(), items: z.array(z.object({ paragraphs: z.array(spans) })) }),
  /** Rows of cells, each of paragraphs. `widths`: how much of the line each column takes, in parts. */
  z.object({
    type: z.literal('table'),
    header: z.array(z.string()),
    widths: z.array(z.number()),
    rows: z.array(z.array(z.array(spans))),
  }),
  z.object({ type: z.literal('pageBreak') }),
]);
export type RenderedBlock = z.infer<typeof renderedBlockSchema>;

/** A letter as one office will read it: no merge field is left, only values and the marked places without one. */
export const renderedLetterSchema = z.object({
  locale: localeSchema,
  subject: z.string(),
  /** The date line; empty when the letter has no date. */
  date: z.string(),
  addressee: z.array(z.string()),
  blocks: z.array(renderedBlockSchema),
  /** Fields without a value, each once, in the order of their first place. */
  unresolved: z.array(z.string()),
  /** Fields that have nothing to say to this office (no signatory of its country): their paragraphs are left out. */
  omitted: z.array(z.string()),
  /** The text itself names every signatory that may be named: a list under it would say it twice. */
  namesSignatories: z.boolean(),
});
export type RenderedLetter = z.infer<typeof renderedLetterSchema>;

/**
 * A field's value: `text` inside a sentence, `blocks` where a block field stands alone. `nothing`: the value is known
 * and there is none, so the paragraph around it is left out.
 */
export const fieldValueSchema = z.object({
  text: z.string(),
  blocks: z.array(renderedBlockSchema).optional(),
  nothing: z.boolean().optional(),
  /** Notes on what stands before the field, which says nothing itself. */
  notes: z.array(z.string()).optional(),
});
export type FieldValue = z.infer<typeof fieldValueSchema>;

/** A field that is absent is unresolved. */
export const fieldValuesSchema = z.record(z.string(), fieldValueSchema);
export type FieldValues = Partial<Record<string, FieldValue>>;

/** Every run of text of a letter's blocks, in order. */
export function spansOf(block: RenderedBlock): RenderedSpan[] {
  switch (block.type) {
    case 'list':
      return block.items.flatMap(({ paragraphs }) => paragraphs.flat());
    case 'table':
      return block.rows.flatMap((cells) => cells.flatMap((paragraphs) => paragraphs.flat()));
    case 'pageBreak':
      return [];
    default:
      return block.spans;
  }
}
