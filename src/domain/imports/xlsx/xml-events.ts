import { Problem } from '../../errors.ts';

/** What a part of a workbook consists of, told as it comes. Names come without their prefix. */
export interface XmlListener {
  open?(name: string, attribute: (name: string) => string | undefined): void;
  close?(name: string): void;
  text?(text: string): void;
}

/** A tag, a text or a comment longer than this is none that a spreadsheet program writes. */
const LONGEST = 1_000_000;

/**
 * Reads the XML of workbooks piece by piece: elements, attributes and text; no document types and no entities but those of
 * XML itself, so that there is nothing to expand.
 */
export class XmlEvents {
  readonly #listener: XmlListener;
  #rest = '';

  constructor(listener: XmlListener) {
    this.#listener = listener;
  }

  /** @throws Problem `import.unreadable` */
  push(piece: string): void {
    const text = this.#rest + piece;
    let from = 0;
    for (let end = endOfMarkup(text, from); end !== -1; end = endOfMarkup(text, from)) {
      this.#take(text.slice(from, end));
      from = end;
    }
    this.#rest = text.slice(from);
    if (this.#rest.length > LONGEST) throw new Problem('import.unreadable');
  }

  #take(markup: string): void {
    const { text, close } = this.#listener;
    if (!markup.startsWith('<')) text?.call(this.#listener, withoutEntities(markup));
    else if (markup.startsWith('<![CDATA[')) text?.call(this.#listener, markup.slice(9, -3));
    else if (markup.startsWith('</')) close?.call(this.#listener, localName(markup.slice(2, -1)));
    else if (!markup.startsWith('<!') && !markup.startsWith('<?')) this.#open(markup);
  }

  #open(tag: string): void {
    const [, written = ''] = /^<([^\s/>]+)/.exec(tag) ?? [];
    const name = localName(written);
    this.#listener.open?.(name, (attribute) => attributeOf(tag, attribute));
    if (tag.endsWith('/>')) this.#listener.close?.(name);
  }
}

/** Where the text or the tag that begins at `from` ends; -1: not within this piece. */
function endOfMarkup(text: string, from: number): number {
  if (from >= text.length) return -1;
  if (text[from] !== '<') return text.indexOf('<', from);
  // Too short to tell what it begins.
  if (text[from + 1] === '!' && text.length - from < LONGEST_OPENING) return -1;
  if (text.length - from < 2) return -1;
  const [opens, closes] = BRACKETS.find(([open]) => text.startsWith(open, from)) ?? ['<', '>'];
  const end = text.indexOf(closes, from + opens.length);
  return end === -1 ? -1 : end + closes.length;
}

const BRACKETS = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
] as const;

const LONGEST_OPENING = '<![CDATA['.length;

const localName = (name: string): string => name.slice(name.indexOf(':') + 1).trim();

const ATTRIBUTES = new Map<string, RegExp>();

function attributeOf(tag: string, name: string): string | undefined {
  const pattern = ATTRIBUTES.get(name) ?? new RegExp(`\\s(?:[\\w.-]+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
  ATTRIBUTES.set(name, pattern);
  const found = pattern.exec(tag);
  return found ? withoutEntities(found[1] ?? found[2] ?? '') : undefined;
}

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function withoutEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,4}));/gi, (entity, decimal, hex, name) => {
    const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : undefined;
    if (code === undefined) return NAMED[name] ?? entity;
    return code <= 0x10ffff ? String.fromCodePoint(code) : entity;
  });
}
