import type { Locale } from '../locale/locale.ts';
import { addresseeOf } from '../officials/form-of-address.ts';
import type { AddressedOffice } from '../officials/office.ts';
import type { LetterBlock, LetterBody, LetterInline } from './letter-body.ts';
import { isBlockField, isMergeField, mergeFieldName } from './merge-fields.ts';
import { holds, type Situation } from './passage-condition.ts';
import type { FieldValue, FieldValues, RenderedBlock, RenderedLetter, RenderedSpan } from './rendered-letter.ts';

export interface LetterToRender {
  body: LetterBody;
  subject: string;
  /** Values in the letter's language, from `fieldValues`. */
  fields: FieldValues;
  /** Decides which passages this office reads, from `situationOf`. */
  situation: Situation;
  office: AddressedOffice;
  locale: Locale;
}

/** Puts a letter's values in place for one office. Every format is made from what it answers. */
export function renderLetter({ body, subject, fields, situation, office, locale }: LetterToRender): RenderedLetter {
  const press = new Press(fields, situation, locale);
  const blocks = body.content.flatMap((block) => press.block(block));
  return {
    locale,
    subject,
    date: fields['letter.date']?.text ?? '',
    addressee: addresseeOf(office, locale, fields['office.country']?.text ?? office.country),
    blocks: withoutSkippedLevels(withoutLoosePageBreaks(blocks)),
    unresolved: [...press.unresolved],
    omitted: [...press.omitted],
    namesSignatories: press.namesSignatories,
  };
}

class Press {
  readonly unresolved = new Set<string>();
  readonly omitted = new Set<string>();
  namesSignatories = false;
  readonly #fields: FieldValues;
  readonly #situation: Situation;
  readonly #locale: Locale;

  constructor(fields: FieldValues, situation: Situation, locale: Locale) {
    this.#fields = fields;
    this.#situation = situation;
    this.#locale = locale;
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
      case 'pageBreak':
        return [{ type: 'pageBreak' }];
      case 'conditional':
        return holds(block.attrs.condition, this.#situation) ? block.content.flatMap((inner) => this.block(inner)) : [];
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
    const blocks = isMergeField(field) && isBlockField(field) ? this.#fields[field]?.blocks : undefined;
    if (blocks !== undefined && field === 'signatories.list') this.namesSignatories = true;
    return blocks;
  }

  /** `undefined`: the line is left out because one of its fields has nothing to say. */
  #spans(content: readonly LetterInline[]): RenderedSpan[] | undefined {
    return this.#isOmitted(content) ? undefined : content.flatMap((inline) => this.#inline(inline));
  }

  #inline(inline: LetterInline): RenderedSpan[] {
    switch (inline.type) {
      case 'hardBreak':
        return [{ type: 'break' }];
      case 'mergeField':
        return this.#value(inline.attrs.field);
      case 'footnote':
        return this.#footnote(inline);
      case 'text':
        return [textOf(inline)];
    }
  }

  #value(field: string): RenderedSpan[] {
    const value = this.#known(field);
    if (value === undefined) return [{ type: 'unresolved', field }];
    if (value.notes) return value.notes.map((text) => ({ type: 'footnote', text }));
    return [{ type: 'text', text: value.text }];
  }

  #known(field: string): FieldValue | undefined {
    const value = isMergeField(field) ? this.#fields[field] : undefined;
    if (value === undefined) this.unresolved.add(field);
    return value;
  }

  /** A note without words is none; one about something that there is not for this office is left out by itself. */
  #footnote({ attrs, content = [] }: Extract<LetterInline, { type: 'footnote' }>): RenderedSpan[] {
    if (this.#isOmitted(content)) return [];
    const said = content.map((inline) => {
      if (inline.type === 'text') return inline.text;
      const { field } = inline.attrs;
      return this.#known(field)?.text ?? `[${mergeFieldName(field, this.#locale)}]`;
    });
    const text = [attrs?.text ?? '', ...said].join('').replaceAll(/\s+/g, ' ').trim();
    return text === '' ? [] : [{ type: 'footnote', text }];
  }

  #isOmitted(content: readonly LetterInline[]): boolean {
    const silent = content.flatMap((inline) =>
      inline.type === 'mergeField' && this.#fields[inline.attrs.field]?.nothing ? [inline.attrs.field] : [],
    );
    for (const field of silent) this.omitted.add(field);
    return silent.length > 0;
  }
}

function textOf({ text, marks = [] }: Extract<LetterInline, { type: 'text' }>): RenderedSpan {
  const link = marks.find((mark) => mark.type === 'link');
  return {
    type: 'text',
    text,
    ...(marks.some(({ type }) => type === 'bold') ? { bold: true } : {}),
    ...(marks.some(({ type }) => type === 'italic') ? { italic: true } : {}),
    ...(link ? { href: link.attrs.href } : {}),
  };
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

/** No empty page: a break stands between blocks, and once, however many passages around it were left out. */
function withoutLoosePageBreaks(blocks: RenderedBlock[]): RenderedBlock[] {
  const isBreak = (block: RenderedBlock | undefined) => block === undefined || block.type === 'pageBreak';
  return blocks.filter(
    (block, place) =>
      !isBreak(block) || (!isBreak(blocks[place - 1]) && blocks.slice(place).some((one) => !isBreak(one))),
  );
}
