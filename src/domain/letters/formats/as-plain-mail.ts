import { mergeFieldName } from '../merge-fields.ts';
import { notesOf } from '../notes.ts';
import type { RenderedBlock, RenderedLetter, RenderedSpan } from '../rendered-letter.ts';
import { annexOf, type LetterFrame } from './frame.ts';
import { printableFrame, printableLetter } from './printable.ts';
import { wrap } from './wrap.ts';

/** A letter as the plain part of its e-mail, in lines of at most 72 signs where no single word is longer. */
export function asPlainMail(given: RenderedLetter, framed: LetterFrame): string {
  const [letter, frame] = [printableLetter(given), printableFrame(framed)];
  const text = new PlainLetter(letter);
  const parts = [
    frame.coalition,
    letter.date,
    letter.addressee.join('\n'),
    underlined(letter.subject, '='),
    ...letter.blocks.map((block) => text.block(block)),
    ...annex(letter, frame),
    ...notes(text.notes, frame),
    foot(frame),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

class PlainLetter {
  readonly notes: readonly string[];
  readonly #letter: RenderedLetter;

  constructor(letter: RenderedLetter) {
    this.#letter = letter;
    this.notes = notesOf(letter);
  }

  block(block: RenderedBlock): string {
    switch (block.type) {
      case 'paragraph':
        return wrap(this.#line(block.spans));
      case 'heading':
        return underlined(this.#line(block.spans), '-');
      case 'list':
        return block.items
          .map(({ paragraphs }, place) => this.#hanging(block.ordered ? `${place + 1}. ` : '- ', paragraphs))
          .join('\n');
      case 'table':
        return block.rows.map((cells) => this.#row(cells)).join('\n\n');
      case 'pageBreak':
        return '';
    }
  }

  /** The first cell is the row's number, the second its title. */
  #row([number = [], ...cells]: readonly RenderedSpan[][][]): string {
    return this.#hanging(`${number.map((spans) => this.#line(spans)).join(' ')}. `, cells.flat());
  }

  #hanging(sign: string, paragraphs: readonly RenderedSpan[][]): string {
    const indent = ' '.repeat(sign.length);
    return paragraphs.map((spans, place) => wrap(this.#line(spans), place === 0 ? sign : indent, indent)).join('\n');
  }

  #line(spans: readonly RenderedSpan[]): string {
    return spans.map((span) => this.#span(span)).join('');
  }

  #span(span: RenderedSpan): string {
    switch (span.type) {
      case 'break':
        return '\n';
      case 'footnote':
        return `[${this.notes.indexOf(span.text) + 1}]`;
      case 'unresolved':
        return `[${mergeFieldName(span.field, this.#letter.locale)}]`;
      case 'text':
        return span.href === undefined ? span.text : linked(span.text, span.href);
    }
  }
}

/** `here <https://example.org>`, and the address alone where the words are the address. */
function linked(text: string, href: string): string {
  const address = href.replace(/^mailto:/i, '');
  return text.trim() === address ? text : `${text} <${address}>`;
}

function underlined(text: string, sign: string): string {
  const lines = wrap(text).split('\n');
  return [...lines, sign.repeat(Math.max(...lines.map((line) => line.length)))].join('\n');
}

function annex(letter: RenderedLetter, frame: LetterFrame): string[] {
  const list = annexOf(letter, frame);
  if (!list) return [];
  return [
    underlined(list.heading, '-'),
    wrap(list.count),
    ...list.groups.map(({ country, names }) => [country, ...names.map((name) => wrap(name, '- ', '  '))].join('\n')),
  ];
}

function notes(all: readonly string[], { words }: LetterFrame): string[] {
  if (all.length === 0) return [];
  const said = all.map((text, place) => {
    const sign = `[${place + 1}] `;
    return wrap(text, sign, ' '.repeat(sign.length));
  });
  return [underlined(words.notes, '-'), said.join('\n')];
}

/** Two dashes and a space: what mail programs take for the end of the text. */
function foot({ reference, statement }: LetterFrame): string {
  const said = [statement, reference?.line ?? ''].filter((line) => line !== '').join(' · ');
  if (said === '') return '';
  return ['-- ', said, ...(reference ? [wrap(reference.invites), reference.address] : [])].join('\n');
}
