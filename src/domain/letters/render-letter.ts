import type { Locale } from '../locale/locale.ts';
import { addresseeOf } from '../officials/form-of-address.ts';
import type { AddressedOffice } from '../officials/office.ts';
import type { LetterBlock, LetterBody, LetterInline } from './letter-body.ts';
import { isBlockField, isMergeField } from './merge-fields.ts';
import type { FieldValues, RenderedBlock, RenderedLetter, RenderedSpan } from './rendered-letter.ts';

export interface LetterToRender {
  body: LetterBody;
  subject: string;
  /** Values in the letter's language, from `fieldValues`. */
  fields: FieldValues;
  office: AddressedOffice;
  locale: Locale;
}

/** Puts a letter's values in place for one office. Screen, PDF and plain text are made from what it answers. */
export function renderLetter({ body, subject, fields, office, locale }: LetterToRender): RenderedLetter {
  const press = new Press(fields);
  const blocks = body.content.flatMap((block) => press.block(block));
  return {
    locale,
    subject,
    date: fields['letter.date']?.text ?? '',
    addressee: addresseeOf(office, locale, fields['office.country']?.text ?? office.country),
    blocks: withoutSkippedLevels(blocks),
    unresolved: [...press.unresolved],
    omitted: [...press.omitted],
  };
}

class Press {
  readonly unresolved = new Set<string>();
  readonly omitted = new Set<string>();
  readonly #fields: FieldValues;

  constructor(fields: FieldValues) {
    this.#fields = fields;
  }

  block(block: LetterBlock): RenderedBlock[] {
    switch (block.type) {
      case 'paragraph':
        return this.#paragraph(block.content ?? []);
      case 'heading': {
        const spans = this.#spans(block.content ?? []);
        // A heading without words is none: documents that can be read aloud must not have one.
        return spans?.some(saysSomething) ? [{ type: 'heading', level: block.attrs.level, spans }] : [];
      }
      case 'bulletList':
      case 'orderedList': {
        const items = block.content
          .map((item) => ({ paragraphs: item.content.flatMap((line) => optional(this.#spans(line.content ?? []))) }))
          .filter(({ paragraphs }) => paragraphs.length > 0);
        return items.length === 0 ? [] : [{ type: 'list', ordered: block.type === 'orderedList', items }];
      }
    }
  }

  /** A block field divides the paragraph it stands in: text before, its own blocks, text after. */
  #paragraph(content: readonly LetterInline[]): RenderedBlock[] {
    if (this.#isOmitted(content)) return [];
    const parts: RenderedBlock[] = [];
    let line: LetterInline[] = [];
    const close = () => {
      const spans = this.#spans(line) ?? [];
      if (spans.some(isVisible)) parts.push({ type: 'paragraph', spans });
      line = [];
    };
    for (const inline of content) {
      const blocks = this.#blocksOf(inline);
      if (blocks === undefined) line.push(inline);
      else {
        close();
        parts.push(...blocks);
      }
    }
    close();
    return parts.length === 0 && content.length === 0 ? [{ type: 'paragraph', spans: [] }] : parts;
  }

  #blocksOf(inline: LetterInline): readonly RenderedBlock[] | undefined {
    if (inline.type !== 'mergeField') return undefined;
    const { field } = inline.attrs;
    return isMergeField(field) && isBlockField(field) ? this.#fields[field]?.blocks : undefined;
  }

  /** `undefined`: the line is left out because one of its fields has nothing to say. */
  #spans(content: readonly LetterInline[]): RenderedSpan[] | undefined {
    if (this.#isOmitted(content)) return undefined;
    return content.map((inline): RenderedSpan => {
      if (inline.type === 'hardBreak') return { type: 'break' };
      if (inline.type === 'mergeField') return this.#value(inline.attrs.field);
      const marks = inline.marks?.map(({ type }) => type) ?? [];
      return {
        type: 'text',
        text: inline.text,
        ...(marks.includes('bold') ? { bold: true } : {}),
        ...(marks.includes('italic') ? { italic: true } : {}),
      };
    });
  }

  #value(field: string): RenderedSpan {
    const value = isMergeField(field) ? this.#fields[field] : undefined;
    if (value !== undefined) return { type: 'text', text: value.text };
    this.unresolved.add(field);
    return { type: 'unresolved', field };
  }

  #isOmitted(content: readonly LetterInline[]): boolean {
    const silent = content.flatMap((inline) =>
      inline.type === 'mergeField' && this.#fields[inline.attrs.field]?.nothing ? [inline.attrs.field] : [],
    );
    for (const field of silent) this.omitted.add(field);
    return silent.length > 0;
  }
}

const optional = <T>(value: T | undefined): T[] => (value === undefined ? [] : [value]);

const saysSomething = (span: RenderedSpan): boolean => span.type !== 'break' && isVisible(span);

const isVisible = (span: RenderedSpan): boolean => span.type !== 'text' || span.text.trim() !== '';

function withoutSkippedLevels(blocks: RenderedBlock[]): RenderedBlock[] {
  let above = 0;
  return blocks.map((block) => {
    if (block.type !== 'heading') return block;
    above = Math.min(block.level, above + 1);
    return { ...block, level: above };
  });
}
