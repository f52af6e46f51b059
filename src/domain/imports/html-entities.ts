const MARKS: Record<string, string> = {
  acute: '\u0301',
  grave: '\u0300',
  circ: '\u0302',
  tilde: '\u0303',
  uml: '\u0308',
  cedil: '\u0327',
  ring: '\u030A',
  caron: '\u030C',
};
const SIGNS: Record<string, string> = {
  amp: '&',
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
  nbsp: ' ',
  laquo: '«',
  raquo: '»',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  iexcl: '¡',
  iquest: '¿',
  middot: '·',
  ordf: 'ª',
  ordm: 'º',
  szlig: 'ß',
  oslash: 'ø',
  Oslash: 'Ø',
  aelig: 'æ',
  AElig: 'Æ',
  oelig: 'œ',
};
const ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z])(acute|grave|circ|tilde|uml|cedil|ring|caron)|([a-z]{2,6}));/gi;

/** What a web form wrote for a web page, read back: `Educaci&oacute;n`, `J&#225;`, also twice over (`&amp;oacute;`). */
export function withoutHtmlEntities(text: string): string {
  return text.includes('&') ? decodeOnce(decodeOnce(text)) : text;
}

/** `&amp;#x10ffff`, once over. */
const LONGEST_ENTITY = 13;

/** Whether a semicolon after the text would end an HTML entity: `Educaci&oacute`, `J&amp;#225`. */
export function endsInEntity(text: string): boolean {
  const tail = text.slice(-LONGEST_ENTITY).replace(/&amp;/gi, '&');
  const at = tail.lastIndexOf('&');
  if (at === -1) return false;
  const entity = `${tail.slice(at)};`;
  return !/[;\s]/.test(tail.slice(at)) && decodeOnce(entity) !== entity;
}

function decodeOnce(text: string): string {
  return text.replace(
    ENTITY,
    (entity, decimal?: string, hex?: string, letter?: string, mark?: string, sign?: string) => {
      if (decimal) return characterOf(Number.parseInt(decimal, 10)) ?? entity;
      if (hex) return characterOf(Number.parseInt(hex, 16)) ?? entity;
      if (letter && mark) return `${letter}${MARKS[mark.toLowerCase()] ?? ''}`.normalize('NFC');
      return SIGNS[sign ?? ''] ?? SIGNS[sign?.toLowerCase() ?? ''] ?? entity;
    },
  );
}

function characterOf(code: number): string | undefined {
  const isCharacter = code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : undefined;
}
