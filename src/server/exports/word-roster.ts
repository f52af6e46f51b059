import type { FileChild } from 'docx';
import type { RosterDocument } from './make-roster.ts';

/** The roster as Word has it: real headings, lists and language. The package is fetched with the first document. */
export async function wordRoster(roster: RosterDocument): Promise<ArrayBuffer> {
  const { Document, Footer, HeadingLevel, Packer, Paragraph, TextRun } = await import('docx');
  const { lang, title, heading, asOf, readers, count, filtered, groups } = roster;
  const text = (words: string) => new Paragraph({ spacing: { after: 160, line: 300 }, text: words });
  const children: FileChild[] = [
    new Paragraph({ heading: HeadingLevel.HEADING_1, spacing: { after: 120 }, text: title }),
    new Paragraph({ heading: HeadingLevel.HEADING_2, spacing: { before: 240, after: 120 }, text: heading }),
    ...[asOf, count, filtered].filter((words) => words !== '').map(text),
    ...groups.flatMap((group) => [
      new Paragraph({
        heading: HeadingLevel.HEADING_3,
        keepNext: true,
        spacing: { before: 240, after: 80 },
        text: `${group.heading} (${group.names.length})`,
      }),
      ...group.names.map((name) => new Paragraph({ text: name, bullet: { level: 0 } })),
    ]),
  ];
  const footer = new Paragraph({ children: [new TextRun({ text: `${asOf} · ${readers}`, size: 15 })] });
  return Packer.toArrayBuffer(
    new Document({
      title,
      creator: title,
      description: `${heading}, ${asOf}`,
      styles: {
        default: {
          document: { run: { font: 'Georgia', size: 22, language: { value: lang } } },
          heading1: { run: { font: 'Georgia', size: 34, bold: true } },
          heading2: { run: { font: 'Georgia', size: 27, bold: true } },
          heading3: { run: { font: 'Georgia', size: 23, bold: true } },
        },
      },
      sections: [{ footers: { default: new Footer({ children: [footer] }) }, children }],
    }),
  );
}
