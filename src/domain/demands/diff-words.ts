import { diffWordsWithSpace } from 'diff';

export interface DiffPart {
  kind: 'same' | 'inserted' | 'deleted';
  text: string;
}

/**
 * The difference between two texts word by word, as one reads it in that language. Neighbouring changes with nothing
 * but white space between them are one change: "no violentas" became "sin violencia", not two words one by one.
 */
export function diffWords(before: string, after: string, locale: string): DiffPart[] {
  const segmenter = new Intl.Segmenter(locale, { granularity: 'word' });
  const changes = diffWordsWithSpace(before, after, { intlSegmenter: segmenter });
  const parts: DiffPart[] = [];
  let deleted = '';
  let inserted = '';
  const close = () => {
    if (deleted !== '') parts.push({ kind: 'deleted', text: deleted });
    if (inserted !== '') parts.push({ kind: 'inserted', text: inserted });
    deleted = '';
    inserted = '';
  };
  for (const [index, { added, removed, value }] of changes.entries()) {
    if (removed) deleted += value;
    else if (added) inserted += value;
    else if (deleted !== '' && inserted !== '' && replacedAgain(changes, index)) {
      deleted += value;
      inserted += value;
    } else {
      close();
      parts.push({ kind: 'same', text: value });
    }
  }
  close();
  return parts;
}

type Change = ReturnType<typeof diffWordsWithSpace>[number];

/** White space after which one word is replaced by another again. */
function replacedAgain(changes: readonly Change[], index: number): boolean {
  const [between, next, afterNext] = changes.slice(index, index + 3);
  return between?.value.trim() === '' && next?.removed === true && afterNext?.added === true;
}
