import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { mergeFieldName } from '../../../domain/letters/merge-fields.ts';
import { notesOf } from '../../../domain/letters/notes.ts';
import type { RenderedBlock, RenderedLetter, RenderedSpan } from '../../../domain/letters/rendered-letter.ts';
import { useLocale } from '../../shared/i18n/use-locale.ts';
import classes from './letters.module.css';
import { NoteMark, Notes, NotesContext } from './notes.tsx';

/** A letter on its sheet, as the office will read it. */
export function RenderedSheet({ letter }: { letter: RenderedLetter }) {
  const notes = notesOf(letter);
  return (
    <article className={classes.sheet} lang={letter.locale}>
      <p className={classes.date}>{letter.date}</p>
      <p>
        {numbered(letter.addressee).map(({ key, item }) => (
          <span key={key}>
            {item}
            <br />
          </span>
        ))}
      </p>
      <p className={classes.subject}>{letter.subject}</p>
      <NotesContext value={notes}>
        {numbered(letter.blocks).map(({ key, item }) => (
          <Block key={key} block={item} />
        ))}
      </NotesContext>
      {notes.length > 0 && <Notes notes={notes} />}
    </article>
  );
}

function Block({ block }: { block: RenderedBlock }): ReactNode {
  if (block.type === 'paragraph')
    return (
      <p>
        <Spans spans={block.spans} />
      </p>
    );
  if (block.type === 'heading') {
    return (
      <p className={classes.heading} data-level={block.level}>
        <Spans spans={block.spans} />
      </p>
    );
  }
  if (block.type === 'pageBreak') return <hr className={classes.pageBreak} />;
  if (block.type === 'table') return <Table table={block} />;
  const List = block.ordered ? 'ol' : 'ul';
  return (
    <List>
      {numbered(block.items).map(({ key, item }) => (
        <li key={key}>
          {numbered(item.paragraphs).map((paragraph) => (
            <p key={paragraph.key}>
              <Spans spans={paragraph.item} />
            </p>
          ))}
        </li>
      ))}
    </List>
  );
}

function Table({ table: { header, rows } }: { table: Extract<RenderedBlock, { type: 'table' }> }) {
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          {numbered(header).map(({ key, item }) => (
            <th key={key} scope="col">
              {item}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {numbered(rows).map((row) => (
          <tr key={row.key}>
            {numbered(row.item).map((cell) => (
              <td key={cell.key}>
                {numbered(cell.item).map(({ key, item }) => (
                  <p key={key} className={classes.cell}>
                    <Spans spans={item} />
                  </p>
                ))}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Spans({ spans }: { spans: readonly RenderedSpan[] }): ReactNode {
  return numbered(spans).map(({ key, item }, place) => (
    <Fragment key={key}>
      {/* Two notes at one place are 1 and 2, not 12. */}
      {item.type === 'footnote' && spans[place - 1]?.type === 'footnote' && <sup>,</sup>}
      <Span span={item} />
    </Fragment>
  ));
}

function Span({ span }: { span: RenderedSpan }): ReactNode {
  if (span.type === 'break') return <br />;
  if (span.type === 'footnote') return <NoteMark text={span.text} />;
  if (span.type === 'unresolved') return <Unresolved field={span.field} />;
  const said = span.italic ? <em>{span.text}</em> : span.text;
  const strong = span.bold ? <strong>{said}</strong> : said;
  if (span.href === undefined) return strong;
  return (
    <a href={span.href} target="_blank" rel="noreferrer">
      {strong}
    </a>
  );
}

function Unresolved({ field }: { field: string }) {
  const { t } = useTranslation();
  const reader = useLocale();
  return (
    <mark className={classes.unresolved} lang={reader}>
      {t('letters.fieldNotSet', { field: mergeFieldName(field, reader) })}
    </mark>
  );
}

/** A letter is rendered whole each time, so a place is as good a key as any. */
const numbered = <T,>(items: readonly T[]) => items.map((item, place) => ({ key: `${place}`, item }));
