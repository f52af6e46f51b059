import { z } from 'zod';
import { isProse, prose } from '../text-fields.ts';

/** How many characters around a passage are kept to find it again. */
export const ANCHOR_CONTEXT = 40;

export const QUOTE_LENGTH = 2000;

/** A passage of so many characters is known by itself; a shorter one only beside something that stood there too. */
const KNOWN_BY_ITSELF = 25;

/** So much of what stood on one side must still stand there. */
const AGREEMENT = 10;

/** White space counts: it is no text of its own. */
const context = z.string().max(ANCHOR_CONTEXT).refine(isProse, 'field.control');

/** A passage by its words and what stood around them, so that it is found again in later versions. */
export const passageAnchorSchema = z.object({
  field: z.enum(['title', 'body']),
  quote: prose(QUOTE_LENGTH).min(1),
  before: context,
  after: context,
});
export type PassageAnchor = z.infer<typeof passageAnchorSchema>;

type Quoted = Omit<PassageAnchor, 'field'>;

export interface Passage {
  start: number;
  end: number;
}

/**
 * Attaches to the passage from `start` to `end` (UTF-16 units), without the white space at its ends.
 * @returns `undefined` when nothing but white space is chosen, or more than an anchor may quote
 */
export function anchorOf(text: string, start: number, end: number): Quoted | undefined {
  const first = cutsCharacter(text, start) ? start - 1 : start;
  const last = cutsCharacter(text, end) ? end + 1 : end;
  const chosen = text.slice(first, last);
  const quote = chosen.trim();
  if (quote === '' || quote.length > QUOTE_LENGTH) return undefined;
  const from = first + chosen.indexOf(quote);
  const to = from + quote.length;
  return {
    quote,
    before: wholeCharacters(text.slice(Math.max(0, from - ANCHOR_CONTEXT), from)),
    after: wholeCharacters(text.slice(to, to + ANCHOR_CONTEXT)),
  };
}

/** Whether a place lies between the two units of one character. */
const cutsCharacter = (text: string, at: number): boolean =>
  /^[\udc00-\udfff]/.test(text.slice(at)) && /[\ud800-\udbff]$/.test(text.slice(0, at));

/** A character of two units may have been cut in half at the far edge. */
const wholeCharacters = (text: string): string => text.replace(/^[\udc00-\udfff]/, '').replace(/[\ud800-\udbff]$/, '');

/**
 * Where a passage stands in a text that may have changed since. Of several places with its words, the one whose
 * surroundings are most alike. `gone` rather than a guess: a suggestion must never be taken into another sentence.
 */
export function locatePassage(text: string, anchor: Quoted): Passage | 'gone' {
  let best: (Passage & { agreement: number }) | undefined;
  for (const start of placesOf(anchor.quote, text)) {
    const end = start + anchor.quote.length;
    const before = agreement(reversed(text.slice(0, start)), reversed(anchor.before));
    const after = agreement(text.slice(end), anchor.after);
    const sure = anchor.quote.length >= KNOWN_BY_ITSELF || before.enough || after.enough;
    const shared = before.shared + after.shared;
    if (sure && (best === undefined || shared > best.agreement)) best = { start, end, agreement: shared };
  }
  return best === undefined ? 'gone' : { start: best.start, end: best.end };
}

/** A text in which the passage reads otherwise. */
export const replacePassage = (text: string, { start, end }: Passage, replacement: string): string =>
  text.slice(0, start) + replacement + text.slice(end);

function* placesOf(quote: string, text: string): Generator<number> {
  for (let at = text.indexOf(quote); at !== -1; at = text.indexOf(quote, at + 1)) yield at;
}

/** How far one side still reads as it did; where the text began or ended, it must still do so. */
function agreement(side: string, remembered: string): { shared: number; enough: boolean } {
  let shared = 0;
  while (shared < remembered.length && side[shared] === remembered[shared]) shared += 1;
  const enough = remembered === '' ? side === '' : shared >= Math.min(AGREEMENT, remembered.length);
  return { shared, enough };
}

const reversed = (text: string): string => text.split('').reverse().join('');
