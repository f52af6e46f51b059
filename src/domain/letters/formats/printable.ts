import type { RenderedBlock, RenderedLetter, RenderedSpan } from '../rendered-letter.ts';
import type { LetterFrame } from './frame.ts';

/**
 * What nobody sees and some programs act on: control characters, what is no character, and marks that turn the direction
 * of what follows, so that a name could rearrange the line around it.
 */
const UNSEEN = /(?!\n)\p{Cc}|[\u202a-\u202e\u2066-\u2069\u2028\u2029\ufeff\ufff9-\ufffb\ufffe\uffff]/gu;

export const printableText = (text: string): string =>
  text.toWellFormed().replaceAll(UNSEEN, (sign) => (sign === '\t' ? ' ' : ''));

/** One line of it: for headers, titles and names of files. */
export const printableLine = (text: string): string =>
  printableText(text)
    .replaceAll(/\s*\n\s*/g, ' ')
    .trim();

/** A letter as every format begins with it: without what nobody sees, each line break of its own. */
export function printableLetter(letter: RenderedLetter): RenderedLetter {
  return {
    ...letter,
    subject: printableLine(letter.subject),
    date: printableLine(letter.date),
    addressee: letter.addressee.map(printableLine).filter((line) => line !== ''),
    blocks: letter.blocks.map(printableBlock),
  };
}

export function printableFrame(frame: LetterFrame): LetterFrame {
  const { annex } = frame;
  return {
    ...frame,
    coalition: printableLine(frame.coalition),
    annex: annex && {
      ...annex,
      groups: annex.groups.map(({ country, names }) => ({
        country: printableLine(country),
        names: names.map(printableLine),
      })),
    },
  };
}

function printableBlock(block: RenderedBlock): RenderedBlock {
  switch (block.type) {
    case 'list':
      return { ...block, items: block.items.map(({ paragraphs }) => ({ paragraphs: paragraphs.map(printableSpans) })) };
    case 'table':
      return {
        ...block,
        header: block.header.map(printableLine),
        rows: block.rows.map((cells) => cells.map((paragraphs) => paragraphs.map(printableSpans))),
      };
    case 'pageBreak':
      return block;
    default:
      return { ...block, spans: printableSpans(block.spans) };
  }
}

const printableSpans = (spans: readonly RenderedSpan[]): RenderedSpan[] => spans.flatMap(printableSpan);

function printableSpan(span: RenderedSpan): RenderedSpan[] {
  if (span.type === 'footnote') return [{ ...span, text: printableLine(span.text) }];
  if (span.type !== 'text') return [span];
  const lines = printableText(span.text).split('\n');
  return lines.flatMap((text, place): RenderedSpan[] => [
    ...(place === 0 ? [] : [{ type: 'break' as const }]),
    ...(text === '' ? [] : [{ ...span, text }]),
  ]);
}
