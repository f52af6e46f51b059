import type { FileChild, ParagraphChild, Paragraph as WordParagraph } from 'docx';
import type { LetterDocument } from './letter-document.ts';

type Block = LetterDocument['blocks'][number];
type Span = Extract<Block, { type: 'paragraph' }>['spans'][number];

/** Font sizes in half points, lengths in twentieths of a point: what Word counts in. */
const FONT = 'Georgia';
const SOFT = '5A6170';
const MISSING = 'A53C21';
const MARGIN = 1588;

/**
 * A letter as Word has it: real headings, lists, footnotes, links and a table with a head, in its language. The package is
 * fetched with the first document.
 */
export async function wordLetter(letter: LetterDocument): Promise<ArrayBuffer> {
  const word = await import('docx');
  return word.Packer.toArrayBuffer(new WordLetter(word, letter).document());
}

class WordLetter {
  readonly #word: typeof import('docx');
  readonly #letter: LetterDocument;
  readonly #footnotes: Record<string, { children: WordParagraph[] }> = {};
  /** Each ordered list counts from one. */
  #lists = 0;

  constructor(word: typeof import('docx'), letter: LetterDocument) {
    this.#word = word;
    this.#letter = letter;
  }

  document() {
    const { Document } = this.#word;
    const { title, author, lang } = this.#letter;
    const children = this.#children();
    return new Document({
      title,
      creator: author,
      lastModifiedBy: author,
      features: { updateFields: false },
      styles: this.#styles(lang),
      numbering: { config: [{ reference: 'numbered', levels: this.#levels() }] },
      footnotes: this.#footnotes,
      sections: [
        {
          properties: { page: { margin: { top: 1418, bottom: 1588, left: MARGIN, right: MARGIN } } },
          footers: { default: this.#footer() },
          children,
        },
      ],
    });
  }

  #styles(lang: string) {
    const heading = (size: number, italics = false) => ({
      run: { font: FONT, size, bold: !italics, italics, color: '1C2130' },
      paragraph: { spacing: { before: 280, after: 120 }, keepNext: true },
    });
    return {
      default: {
        document: {
          run: { font: FONT, size: 22, language: { value: lang } },
          paragraph: { spacing: { after: 180, line: 300 } },
        },
        heading1: heading(26),
        heading2: heading(24),
        heading3: heading(22, true),
        heading4: heading(22, true),
        hyperlink: { run: { color: '1F4E9E', underline: {} } },
        footnoteText: { run: { font: FONT, size: 18 }, paragraph: { spacing: { after: 40, line: 240 } } },
      },
    };
  }

  #levels() {
    const { AlignmentType, LevelFormat } = this.#word;
    const style = { paragraph: { indent: { left: 500, hanging: 360 } } };
    return [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.', alignment: AlignmentType.START, style }];
  }

  #footer() {
    const { AlignmentType, Footer, PageNumber, Paragraph, TabStopType, TextRun } = this.#word;
    const { footer, page } = this.#letter;
    const small = { size: 16, color: SOFT };
    return new Footer({
      children: [
        new Paragraph({
          alignment: AlignmentType.START,
          tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }],
          children: [
            new TextRun({ ...small, text: footer }),
            new TextRun({ ...small, children: ['\t', `${page} `, PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] }),
          ],
        }),
      ],
    });
  }

  #children(): FileChild[] {
    const { AlignmentType, BorderStyle, Paragraph, TextRun } = this.#word;
    const { author, date, addressee, title, blocks } = this.#letter;
    return [
      new Paragraph({
        border: { bottom: { style: BorderStyle.SINGLE, size: 6, space: 6, color: SOFT } },
        spacing: { after: 360 },
        children: [new TextRun({ text: author, bold: true, size: 26 })],
      }),
      ...(date === ''
        ? []
        : [
            new Paragraph({
              alignment: AlignmentType.END,
              spacing: { after: 280 },
              children: [new TextRun({ text: date, color: SOFT })],
            }),
          ]),
      new Paragraph({
        spacing: { after: 320 },
        children: addressee.map((line, place) => new TextRun({ text: line, ...(place > 0 ? { break: 1 } : {}) })),
      }),
      this.#heading(1, [new TextRun(title)]),
      ...blocks.flatMap((block) => this.#block(block)),
      ...this.#reference(),
      ...this.#annex(),
    ];
  }

  #heading(level: number, children: ParagraphChild[], pageBreakBefore = false): WordParagraph {
    const { HeadingLevel, Paragraph } = this.#word;
    const levels = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3, HeadingLevel.HEADING_4];
    return new Paragraph({ heading: levels[level - 1] ?? HeadingLevel.HEADING_4, pageBreakBefore, children });
  }

  #block(block: Block): FileChild[] {
    const { PageBreak, Paragraph } = this.#word;
    switch (block.type) {
      case 'heading':
        // The subject is the document's first heading, so those of the text begin one below.
        return [this.#heading(block.level + 1, this.#spans(block.spans))];
      case 'list':
        return this.#list(block);
      case 'table':
        return [this.#table(block), new Paragraph({ spacing: { after: 60 } })];
      case 'pageBreak':
        return [new Paragraph({ children: [new PageBreak()] })];
      default:
        return [new Paragraph({ children: this.#spans(block.spans) })];
    }
  }

  /** What follows the first paragraph of an item stands under it, without a sign of its own. */
  #list({ ordered, items }: Extract<Block, { type: 'list' }>): WordParagraph[] {
    const { Paragraph } = this.#word;
    const instance = ++this.#lists;
    const sign = ordered ? { numbering: { reference: 'numbered', level: 0, instance } } : { bullet: { level: 0 } };
    return items.flatMap((paragraphs) =>
      paragraphs.map(
        (spans, place) =>
          new Paragraph({
            ...(place === 0 ? sign : { indent: { left: 500 } }),
            spacing: { after: place === paragraphs.length - 1 ? 120 : 60 },
            children: this.#spans(spans),
          }),
      ),
    );
  }

  #table({ header, rows, widths }: Extract<Block, { type: 'table' }>) {
    const { Table, TableRow, WidthType } = this.#word;
    const all = widths.reduce((sum, width) => sum + width, 0);
    const columns = widths.map((width) => Math.round((width / all) * TEXT_WIDTH));
    const { TextRun } = this.#word;
    const head = header.map((words, place) => this.#cell([[new TextRun({ text: words, bold: true })]], columns[place]));
    const body = rows.map((cells) =>
      cells.map((cell, place) =>
        this.#cell(
          cell.map((spans) => this.#spans(spans)),
          columns[place],
        ),
      ),
    );
    return new Table({
      width: { size: TEXT_WIDTH, type: WidthType.DXA },
      columnWidths: columns,
      rows: [
        new TableRow({ tableHeader: true, children: head }),
        ...body.map((children) => new TableRow({ cantSplit: true, children })),
      ],
    });
  }

  #cell(paragraphs: readonly ParagraphChild[][], width = 0) {
    const { Paragraph, TableCell, WidthType } = this.#word;
    return new TableCell({
      width: { size: width, type: WidthType.DXA },
      margins: { top: 60, bottom: 60, left: 90, right: 90 },
      children: paragraphs.map((children) => new Paragraph({ spacing: { after: 60 }, children })),
    });
  }

  /** Two notes at one place are 1 and 2, not 12. */
  #spans(spans: readonly Span[]): ParagraphChild[] {
    const { TextRun } = this.#word;
    return spans.flatMap((span, place) => [
      ...(span.type === 'footnote' && spans[place - 1]?.type === 'footnote'
        ? [new TextRun({ text: ',', superScript: true })]
        : []),
      this.#span(span),
    ]);
  }

  #span(span: Span): ParagraphChild {
    const { ExternalHyperlink, FootnoteReferenceRun, Paragraph, TextRun } = this.#word;
    switch (span.type) {
      case 'break':
        return new TextRun({ break: 1 });
      case 'unresolved':
        return new TextRun({ text: `[${span.field}]`, bold: true, color: MISSING });
      case 'footnote': {
        // Word numbers notes by itself, in the order in which they are first mentioned: as we do.
        if (span.again) return new TextRun({ text: `${span.number}`, superScript: true });
        this.#footnotes[span.number] = { children: [new Paragraph({ children: [new TextRun(` ${span.text}`)] })] };
        return new FootnoteReferenceRun(span.number);
      }
      case 'text': {
        const { text, bold, italic, href } = span;
        // Said only where it is so: "not bold" would undo what a heading's style says.
        const marked = { text, ...(bold ? { bold } : {}), ...(italic ? { italics: italic } : {}) };
        if (href === undefined) return new TextRun(marked);
        return new ExternalHyperlink({ link: href, children: [new TextRun({ ...marked, style: 'Hyperlink' })] });
      }
    }
  }

  #reference(): FileChild[] {
    const { ExternalHyperlink, Paragraph, TextRun } = this.#word;
    const { reference, footer } = this.#letter;
    if (!reference) return [];
    const small = { size: 18, color: SOFT };
    return [
      new Paragraph({ spacing: { before: 280 }, children: [new TextRun({ ...small, text: footer })] }),
      new Paragraph({
        children: [
          new TextRun({ ...small, text: `${reference.invites} ` }),
          new ExternalHyperlink({
            link: reference.address,
            children: [new TextRun({ text: reference.address, size: 18, style: 'Hyperlink' })],
          }),
        ],
      }),
    ];
  }

  #annex(): FileChild[] {
    const { Paragraph, TextRun } = this.#word;
    const { annex } = this.#letter;
    if (!annex) return [];
    return [
      this.#heading(2, [new TextRun(annex.heading)], true),
      new Paragraph(annex.count),
      ...annex.groups.flatMap(({ country, names }) => [
        this.#heading(3, [new TextRun(country)]),
        ...names.map((name) => new Paragraph({ text: name, bullet: { level: 0 }, spacing: { after: 40 } })),
      ]),
    ];
  }
}

/** What A4 leaves between the margins. */
const TEXT_WIDTH = 11906 - 2 * MARGIN;
