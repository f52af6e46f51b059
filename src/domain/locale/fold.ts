const MARKS = /\p{M}+/gu;
const NOT_WORD = /[^\p{L}\p{N}]+/gu;
/** Letters that Unicode does not decompose. */
const LETTERS: Record<string, string> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', þ: 'th', ł: 'l', ı: 'i' };
const LETTER = /[ßæœøđðþłı]/g;

/** Lower case without accents: `Añoré` becomes `anore`. Punctuation stays. */
export function foldAccents(text: string): string {
  return text
    .normalize('NFKD')
    .replace(MARKS, '')
    .toLowerCase()
    .replace(MARKS, '')
    .replace(LETTER, (letter) => LETTERS[letter] ?? letter);
}

/** For comparing and finding: no case, no accents, punctuation as single spaces. `EE. UU.` becomes `ee uu`. */
export function fold(text: string): string {
  return foldAccents(text).replace(NOT_WORD, ' ').trim();
}

/** `D.D.H.H.` and `A. C.` are one word each: `DDHH`, `AC`. */
export function joinInitials(text: string): string {
  return text.replace(/(?<!\p{L})(?:\p{L}\. ?){2,}/gu, (letters) => `${letters.replace(/[. ]/g, '')} `);
}
