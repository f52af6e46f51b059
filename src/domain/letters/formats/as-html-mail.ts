import { mergeFieldName } from '../merge-fields.ts';
import { notesOf } from '../notes.ts';
import type { RenderedBlock, RenderedLetter, RenderedSpan } from '../rendered-letter.ts';
import { annexOf, type LetterFrame } from './frame.ts';
import { el, type Html, write } from './html.ts';
import { printableFrame, printableLetter } from './printable.ts';

/**
 * Mail programs keep styles that stand at the element, and little else. No colour of text or paper is given, so that a
 * reader's own, dark or light, hold.
 */
const STYLE = {
  body: 'margin:0;padding:0;-webkit-text-size-adjust:100%;',
  sheet:
    'max-width:38em;margin:0 auto;padding:24px 20px 40px;font-family:Georgia,"Times New Roman",serif;font-size:16px;line-height:1.55;overflow-wrap:break-word;',
  coalition: 'margin:0 0 24px;padding:0 0 10px;border-bottom:1px solid #8a919e;font-size:17px;font-weight:bold;',
  date: 'margin:0 0 18px;text-align:right;',
  addressee: 'margin:0 0 22px;',
  subject: 'margin:0 0 18px;font-size:19px;line-height:1.35;',
  heading: 'margin:24px 0 10px;font-size:17px;line-height:1.35;',
  smallHeading: 'margin:20px 0 8px;font-size:16px;line-height:1.35;',
  paragraph: 'margin:0 0 15px;',
  inItem: 'margin:0 0 8px;',
  list: 'margin:0 0 15px;padding:0 0 0 26px;',
  item: 'margin:0 0 6px;',
  table: 'width:100%;margin:0 0 18px;border-collapse:collapse;font-size:15px;',
  cell: 'padding:6px 9px;border:1px solid #8a919e;text-align:left;vertical-align:top;',
  foot: 'margin:28px 0 0;padding:12px 0 0;border-top:1px solid #8a919e;font-size:14px;',
  small: 'margin:0 0 8px;font-size:14px;',
  missing: 'background:#fbe3dc;color:#8c2f17;padding:0 3px;font-weight:bold;',
  pageBreak: 'page-break-before:always;break-before:page;',
} as const;

const p = (style: string, ...content: Html[]) => el('p', { style }, ...content);

/** A letter as the HTML part of its e-mail: what the preview shows and what is sent, byte for byte. */
export function asHtmlMail(given: RenderedLetter, framed: LetterFrame): string {
  const [letter, frame] = [printableLetter(given), printableFrame(framed)];
  const page = new HtmlLetter(letter);
  const head = el(
    'head',
    {},
    el('meta', { charset: 'utf-8' }),
    el('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    el('meta', { name: 'color-scheme', content: 'light dark' }),
    el('meta', { name: 'supported-color-schemes', content: 'light dark' }),
    el('title', {}, letter.subject),
  );
  const sheet = el(
    'div',
    { lang: letter.locale, dir: 'ltr', style: STYLE.sheet },
    p(STYLE.coalition, frame.coalition),
    letter.date === '' ? [] : p(STYLE.date, letter.date),
    p(STYLE.addressee, lines(letter.addressee)),
    el('h1', { style: STYLE.subject }, letter.subject),
    letter.blocks.map((block) => page.block(block)),
    annex(letter, frame),
    notes(page.notes, frame),
    foot(frame),
  );
  const root = el('html', { lang: letter.locale, dir: 'ltr' }, head, el('body', { style: STYLE.body }, sheet));
  return `<!doctype html>${write(root)}`;
}

class HtmlLetter {
  readonly notes: readonly string[];
  readonly #letter: RenderedLetter;

  constructor(letter: RenderedLetter) {
    this.#letter = letter;
    this.notes = notesOf(letter);
  }

  block(block: RenderedBlock): Html {
    switch (block.type) {
      case 'paragraph':
        return p(STYLE.paragraph, this.#spans(block.spans));
      case 'heading':
        // The subject is the first heading, so those of the text begin one below.
        return el(
          `h${Math.min(block.level + 1, 6)}`,
          { style: block.level === 1 ? STYLE.heading : STYLE.smallHeading },
          this.#spans(block.spans),
        );
      case 'list':
        return el(
          block.ordered ? 'ol' : 'ul',
          { style: STYLE.list },
          block.items.map(({ paragraphs }) => el('li', { style: STYLE.item }, this.#paragraphs(paragraphs))),
        );
      case 'table':
        return this.#table(block);
      case 'pageBreak':
        return el('div', { style: STYLE.pageBreak });
    }
  }

  #table({ header, rows, widths }: Extract<RenderedBlock, { type: 'table' }>): Html {
    const all = widths.reduce((sum, width) => sum + width, 0);
    const head = header.map((words, place) =>
      el('th', { scope: 'col', style: STYLE.cell, width: `${Math.round(((widths[place] ?? 0) / all) * 100)}%` }, words),
    );
    const body = rows.map((cells) =>
      el(
        'tr',
        {},
        cells.map((paragraphs) => el('td', { style: STYLE.cell }, this.#paragraphs(paragraphs))),
      ),
    );
    return el('table', { style: STYLE.table }, el('thead', {}, el('tr', {}, head)), el('tbody', {}, body));
  }

  /** One paragraph needs no element of its own. */
  #paragraphs(paragraphs: readonly RenderedSpan[][]): Html {
    const [only, ...more] = paragraphs;
    return only && more.length === 0
      ? this.#spans(only)
      : paragraphs.map((spans) => p(STYLE.inItem, this.#spans(spans)));
  }

  #spans(spans: readonly RenderedSpan[]): Html {
    return spans.map((span, place) => [
      // Two notes at one place are 1 and 2, not 12.
      span.type === 'footnote' && spans[place - 1]?.type === 'footnote' ? el('sup', {}, ',') : [],
      this.#span(span),
    ]);
  }

  #span(span: RenderedSpan): Html {
    switch (span.type) {
      case 'break':
        return el('br');
      case 'footnote': {
        const number = `${this.notes.indexOf(span.text) + 1}`;
        return el('sup', {}, el('a', { href: `#note-${number}` }, number));
      }
      case 'unresolved':
        return el('strong', { style: STYLE.missing }, `[${mergeFieldName(span.field, this.#letter.locale)}]`);
      case 'text': {
        const italic = span.italic ? el('em', {}, span.text) : span.text;
        const bold = span.bold ? el('strong', {}, italic) : italic;
        return span.href === undefined ? bold : el('a', { href: span.href }, bold);
      }
    }
  }
}

function annex(letter: RenderedLetter, frame: LetterFrame): Html {
  const list = annexOf(letter, frame);
  if (!list) return [];
  return [
    el('h2', { style: STYLE.heading }, list.heading),
    p(STYLE.paragraph, list.count),
    list.groups.map(({ country, names }) => [
      el('h3', { style: STYLE.smallHeading }, country),
      el(
        'ul',
        { style: STYLE.list },
        // A name in another script keeps its own direction and leaves that of the list alone.
        names.map((name) => el('li', { style: STYLE.item }, el('bdi', {}, name))),
      ),
    ]),
  ];
}

function notes(all: readonly string[], { words }: LetterFrame): Html {
  if (all.length === 0) return [];
  return el(
    'div',
    { style: STYLE.foot },
    el('h2', { style: STYLE.smallHeading }, words.notes),
    el(
      'ol',
      { style: STYLE.list },
      all.map((text, place) => el('li', { id: `note-${place + 1}`, style: STYLE.item }, text)),
    ),
  );
}

function foot({ reference, statement }: LetterFrame): Html {
  const said = [statement, reference?.line ?? ''].filter((line) => line !== '');
  if (said.length === 0) return [];
  return el(
    'div',
    { style: STYLE.foot },
    p(STYLE.small, said.join(' · ')),
    reference ? p(STYLE.small, `${reference.invites} `, el('a', { href: reference.address }, reference.address)) : [],
  );
}

const lines = (all: readonly string[]): Html => all.map((line, place) => [place === 0 ? [] : el('br'), line]);
