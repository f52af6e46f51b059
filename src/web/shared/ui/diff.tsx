import { VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DiffPart } from '../../../domain/demands/diff-words.ts';
import classes from './diff.module.css';

export interface DiffProps {
  /** From `diffWords(before, after, locale)`. */
  parts: readonly DiffPart[];
  /** Of the text, for hyphenation and the voice of screen readers. */
  lang?: string;
}

/** A text with what was taken out and put in; screen readers hear where a change begins and ends. */
export function Diff({ parts, lang }: DiffProps) {
  const { t } = useTranslation();
  let offset = 0;
  return (
    <div className={classes.diff} lang={lang}>
      {parts.map((part) => {
        const key = `${offset}${part.kind}`;
        offset += part.text.length;
        if (part.kind === 'same') return <span key={key}>{part.text}</span>;
        const Mark = part.kind === 'inserted' ? 'ins' : 'del';
        return (
          <Mark key={key}>
            <VisuallyHidden>
              {' '}
              [{t(part.kind === 'inserted' ? 'shared.diff.added' : 'shared.diff.removed')}:{' '}
            </VisuallyHidden>
            {part.text}
            <VisuallyHidden>] </VisuallyHidden>
          </Mark>
        );
      })}
    </div>
  );
}
