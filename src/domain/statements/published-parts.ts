import { countWords } from '../demands/count-words.ts';
import { CLOSING_KEY, type PartKind, PREAMBLE_KEY } from '../demands/part.ts';
import type { Locale } from '../locale/locale.ts';
import type { PublishedWording, StatementContent } from './statement.ts';

export interface PublishedPart {
  key: string;
  kind: PartKind;
  /** Counts the demands from 1; 0 for preamble and closing. */
  position: number;
  wordings: readonly PublishedWording[];
}

/** A published text's parts in reading order. */
export function publishedParts({ preamble, demands, closing }: StatementContent): PublishedPart[] {
  return [
    ...(preamble ? [{ key: PREAMBLE_KEY, kind: 'preamble' as const, position: 0, wordings: preamble }] : []),
    ...demands.map(({ key, wordings }, index) => ({ key, kind: 'demand' as const, position: index + 1, wordings })),
    ...(closing ? [{ key: CLOSING_KEY, kind: 'closing' as const, position: 0, wordings: closing }] : []),
  ];
}

export interface ReadablePart {
  key: string;
  kind: PartKind;
  position: number;
  title: string;
  body: string;
}

/** The same for a reader of one language. A part without words in it is left out; in a published locale there is none. */
export function partsIn(content: StatementContent, locale: Locale): ReadablePart[] {
  return publishedParts(content).flatMap(({ wordings, ...part }) =>
    wordings.filter((one) => one.locale === locale).map(({ title, body }) => ({ ...part, title, body })),
  );
}

/** How many words the whole text has in one language, titles included: what limits on written statements count. */
export const wordsIn = (content: StatementContent, locale: Locale): number =>
  partsIn(content, locale).reduce((sum, { title, body }) => sum + countWords(`${title}\n${body}`, locale), 0);
