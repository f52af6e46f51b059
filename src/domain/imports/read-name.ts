import { fold } from '../locale/fold.ts';
import { cleanCell, saysNothing, withoutQuotesAround } from './clean-cell.ts';
import { isPlaceholderName } from './placeholder-name.ts';
import type { RowNoteCode, RowRefusalCode } from './planned-row.ts';

export const NAME_MAX_LENGTH = 300;

export type ReadName = { name: string; acronym?: string; note?: RowNoteCode; refusal?: RowRefusalCode };

const LINK =
  /https?:\/\/|\bwww\.|<\/?[a-z!][^>]*>?|\[\/?(?:url|img|link)\b|\]\(|\bhref\s*=|javascript:|\b[a-z\d-]+\.[a-z]{2,}\/\w|^[^\s@]+@[^\s@]+\.[a-z]{2,}$/i;
/** What a spreadsheet would calculate. Kept as text; exports neutralise it. */
const FORMULA = /^[=+@-]\s*[A-Z][A-Z.]*\s*\(|^=|^[+@-]\s*[A-Z]+\$?\d+\b/i;

/** An organisation's name as written in a cell, its acronym taken out of `Name (ACR)`. */
export function readName(cell: string): ReadName {
  const text = withoutQuotesAround(cleanCell(cell));
  if (text === '') return { name: '', refusal: 'name.missing' };
  if (FORMULA.test(text))
    return text.length > NAME_MAX_LENGTH
      ? { name: text, refusal: 'name.tooLong' }
      : { name: text, note: 'name.formula' };
  if (LINK.test(text)) return { name: text, refusal: 'name.link' };
  if (saysNothing(text) || isPlaceholderName(text)) return { name: text, refusal: 'name.placeholder' };
  if (text.length > NAME_MAX_LENGTH) return { name: text, refusal: 'name.tooLong' };
  return splitAcronym(text);
}

const IN_BRACKETS = /^(.{3,}?)\s*[([]\s*["“]?([\p{L}\p{N}][\p{L}\p{N}.&/-]{1,13})["”]?\s*[)\]]$/u;
/** Either side of a dash, colon, comma or bar; or the name in brackets after its acronym. */
const ACRONYM_LAST = /^(.{8,}?)(?:\s+[-–—]|\s*[:,/|])\s+([\p{L}\p{N}.&-]{2,12})$/u;
const ACRONYM_FIRST = /^([\p{L}\p{N}.&-]{2,12})(?:\s+[-–—]|\s*[:,/|])\s+(.{8,})$/u;
const NAME_IN_BRACKETS = /^([\p{L}\p{N}.&-]{2,12})\s*\(([^()]{8,})\)$/u;

/** `Name (ACR)`; and `Name - ACR`, `ACR: Name`, `ACR (Name)` where the letters are the initials of the name. */
export function splitAcronym(text: string): { name: string; acronym?: string; note?: RowNoteCode } {
  const [, inFront, bracketed] = IN_BRACKETS.exec(text) ?? [];
  if (inFront && bracketed && looksLikeAcronym(bracketed, inFront)) return acronymOf(inFront, bracketed);
  const [, before, last] = ACRONYM_LAST.exec(text) ?? [];
  if (before && last && areInitials(last, before)) return acronymOf(before, last);
  const [, first, after] = ACRONYM_FIRST.exec(text) ?? NAME_IN_BRACKETS.exec(text) ?? [];
  if (first && after && areInitials(first, after)) return acronymOf(after, first);
  return { name: text };
}

function acronymOf(name: string, acronym: string): ReturnType<typeof splitAcronym> {
  return { name, acronym, note: 'acronym.fromName' };
}

function looksLikeAcronym(word: string, name: string): boolean {
  if (areInitials(word, name)) return true;
  const capitals = word.replace(/[^\p{Lu}]/gu, '').length;
  const shouted = name === name.toUpperCase();
  return (
    capitals >= 3 && capitals / word.length > 0.5 && word.length <= (shouted ? 6 : 12) && !COUNTRY_LIKE.has(fold(word))
  );
}

/** In brackets these say where, not how the organisation is called. */
const COUNTRY_LIKE = new Set(
  'eeuu usa cdmx latam peru chile cuba haiti brasil mexico panama belice uruguay bolivia colombia ecuador'.split(' '),
);

/** The letters, in order, begin words of the name, its first one included: `CELS`, Centro de Estudios Legales y Sociales. */
function areInitials(word: string, name: string): boolean {
  const letters = fold(word).replaceAll(' ', '');
  if (letters.length < 2 || letters.length > 10) return false;
  let at = 0;
  for (const part of fold(name).split(' ')) if (part.startsWith(letters.charAt(at))) at++;
  return at >= letters.length && fold(name).startsWith(letters.charAt(0));
}
