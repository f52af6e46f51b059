import { createContext, type MouseEvent, use } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../shared/i18n/use-locale.ts';
import classes from './letters.module.css';

/** What the notes of the letter around say; the number of a note is its place. */
export const NotesContext = createContext<readonly string[]>([]);

const noteId = (number: number) => `note-${number}`;
const markId = (number: number) => `note-mark-${number}`;

/** Goes there by focus alone: the address stays the letter's. */
const goTo = (id: string) => (event: MouseEvent) => {
  event.preventDefault();
  document.getElementById(id)?.focus();
};

/** The number of a note, which leads to it. */
export function NoteMark({ text }: { text: string }) {
  const { t } = useTranslation();
  const reader = useLocale();
  const number = use(NotesContext).indexOf(text) + 1;
  return (
    <sup>
      <a
        id={markId(number)}
        href={`#${noteId(number)}`}
        role="doc-noteref"
        aria-label={t('letters.notes.mark', { number })}
        lang={reader}
        onClick={goTo(noteId(number))}
        className={classes.noteMark}
      >
        {number}
      </a>
    </sup>
  );
}

/** All notes below the letter, each with a way back to where it was mentioned first. */
export function Notes({ notes }: { notes: readonly string[] }) {
  const { t } = useTranslation();
  const reader = useLocale();
  return (
    <section role="doc-endnotes" aria-label={t('letters.notes.title')} className={classes.endnotes}>
      <ol>
        {notes.map((text, place) => (
          <li key={text} id={noteId(place + 1)} tabIndex={-1}>
            {text}{' '}
            <a
              href={`#${markId(place + 1)}`}
              role="doc-backlink"
              aria-label={t('letters.notes.back', { number: place + 1 })}
              lang={reader}
              onClick={goTo(markId(place + 1))}
            >
              ↩
            </a>
          </li>
        ))}
      </ol>
    </section>
  );
}
