import { diffArrays, diffWordsWithSpace } from 'diff';

export interface DiffPart {
  kind: 'same' | 'inserted' | 'deleted';
  text: string;
}

/**
 * So many words may come and go before texts are compared by sentences first: beyond it a difference word by word takes
 * longer than a reader wants to wait, and would be confetti.
 */
const MAX_CHANGES = 350;

/**
 * The difference between two texts word by word, as one reads it in that language. Neighbouring changes with nothing
 * but white space between them are one change: "no violentas" became "sin violencia", not two words one by one.
 */
export function diffWords(before: string, after: string, locale: string): DiffPart[] {
  return byWord(before, after, locale) ?? bySentence(before, after, locale);
}

function byWord(before: string, after: string, locale: string): DiffPart[] | undefined {
  const segmenter = new Intl.Segmenter(locale, { granularity: 'word' });
  const changes = diffWordsWithSpace(before, after, { intlSegmenter: segmenter, maxEditLength: MAX_CHANGES });
  return changes && joined(changes);
}

/** Sentences that both have stay; what was rewritten between them is compared word by word, or stands as replaced. */
function bySentence(before: string, after: string, locale: string): DiffPart[] {
  const segmenter = new Intl.Segmenter(locale, { granularity: 'sentence' });
  const sentences = (text: string) => [...segmenter.segment(text)].map(({ segment }) => segment);
  const parts: DiffPart[] = [];
  let deleted = '';
  let inserted = '';
  const close = () => {
    parts.push(...((deleted && inserted && byWord(deleted, inserted, locale)) || replaced(deleted, inserted)));
    deleted = '';
    inserted = '';
  };
  for (const { added, removed, value } of diffArrays(sentences(before), sentences(after))) {
    const text = value.join('');
    if (removed) deleted += text;
    else if (added) inserted += text;
    else {
      close();
      parts.push({ kind: 'same', text });
    }
  }
  close();
  return parts;
}

function replaced(deleted: string, inserted: string): DiffPart[] {
  const parts: DiffPart[] = [
    { kind: 'deleted', text: deleted },
    { kind: 'inserted', text: inserted },
  ];
  return parts.filter(({ text }) => text !== '');
}

type Change = ReturnType<typeof diffWordsWithSpace>[number];

function joined(changes: readonly Change[]): DiffPart[] {
  const parts: DiffPart[] = [];
  let deleted = '';
  let inserted = '';
  const close = () => {
    parts.push(...replaced(deleted, inserted));
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

/** White space after which one word is replaced by another again. */
function replacedAgain(changes: readonly Change[], index: number): boolean {
  const [between, next, afterNext] = changes.slice(index, index + 3);
  return between?.value.trim() === '' && next?.removed === true && afterNext?.added === true;
}
