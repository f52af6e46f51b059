import { withoutHtmlEntities } from './html-entities.ts';

/* Zero-width and direction marks, control characters, and the sign for a character that was lost. */
const INVISIBLE = /[\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF\u00AD]/g;
const CONTROL = /\p{Cc}/gu;

/** One line of ordinary text: no HTML entities, no invisible characters, single spaces, none at the ends. */
export function cleanCell(text: string): string {
  return withoutHtmlEntities(text)
    .normalize('NFC')
    .replace(CONTROL, ' ')
    .replace(INVISIBLE, '')
    .replace(/\s+/g, ' ')
    .trim();
}

const NOTHING =
  /^(?:[-–—.?_/\s]*|n\s*[/.]\s*[adc]\.?|sin (?:datos?|informaci[oó]n)|no aplica|not applicable|n[aã]o se aplica|none|null)$/i;

/** Empty, or one of the ways to write that there is nothing to say. */
export function saysNothing(text: string): boolean {
  return NOTHING.test(text);
}

const QUOTES: readonly (readonly [string, string])[] = [
  ['"', '"'],
  ["'", "'"],
  ['“', '”'],
  ['”', '”'],
  ['„', '“'],
  ['‘', '’'],
  ['«', '»'],
  ['`', '`'],
  ['´', '´'],
];

/** Quotation marks around the whole text, as often as they are there. Quotes inside (`Centro "Prodh"`) stay. */
export function withoutQuotesAround(text: string): string {
  const pair = QUOTES.find(([open, close]) => text.length > 2 && text.startsWith(open) && text.endsWith(close));
  if (!pair) return text;
  const inner = text.slice(1, -1);
  return inner.includes(pair[0]) || inner.includes(pair[1]) ? text : withoutQuotesAround(inner.trim());
}
