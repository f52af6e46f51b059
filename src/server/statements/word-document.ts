import type { FileChild, Paragraph as WordParagraph } from 'docx';
import type { StatementDocument } from './statement-document.ts';

/**
 * The document as Word has it: real headings, lists and language, so that a screen reader finds its way. Pure enough to
 * run in a browser too; the package is fetched with the first document.
 */
export async function wordDocument(statement: StatementDocument): Promise<ArrayBuffer> {
  const { AlignmentType, Document, Footer, HeadingLevel, Packer, Paragraph, TextRun } = await import('docx');
  const { lang, title, edition, sha256, hashLine, parts, signatories } = statement;

  const text = (words: string): WordParagraph =>
    new Paragraph({
      spacing: { after: 160, line: 300 },
      children: words.split('\n').map((line, index) => new TextRun({ text: line, ...(index > 0 ? { break: 1 } : {}) })),
    });
  const heading = (level: 'HEADING_1' | 'HEADING_2' | 'HEADING_3', words: string): WordParagraph =>
    new Paragraph({ heading: HeadingLevel[level], keepNext: true, spacing: { before: 280, after: 120 }, text: words });

  const children: FileChild[] = [
    heading('HEADING_1', title),
    text(edition),
    ...parts.flatMap((part) => [heading('HEADING_2', part.heading), ...part.paragraphs.map(text)]),
  ];
  if (signatories) {
    children.push(heading('HEADING_2', signatories.heading), text(signatories.count));
    for (const { country, names } of signatories.groups) {
      children.push(heading('HEADING_3', country));
      children.push(...names.map((name) => new Paragraph({ text: name, bullet: { level: 0 } })));
    }
  }
  return Packer.toArrayBuffer(
    new Document({
      title,
      creator: title,
      keywords: `sha256:${sha256}`,
      description: edition,
      styles: {
        default: {
          document: { run: { font: 'Georgia', size: 23, language: { value: lang } } },
          heading1: { run: { font: 'Georgia', size: 34, bold: true } },
          heading2: { run: { font: 'Georgia', size: 27, bold: true } },
          heading3: { run: { font: 'Georgia', size: 23, bold: true } },
        },
      },
      sections: [
        {
          footers: {
            default: new Footer({
              children: [
                new Paragraph({
                  alignment: AlignmentType.START,
                  children: [new TextRun({ text: `${edition} · ${hashLine}`, size: 15 })],
                }),
              ],
            }),
          },
          children,
        },
      ],
    }),
  );
}
