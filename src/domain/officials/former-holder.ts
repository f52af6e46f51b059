import type { Holder } from './office.ts';

type Held = Pick<Holder, 'id' | 'name' | 'heldFrom' | 'heldTo'>;

const sameName = (a: string, b: string): boolean => folded(a) === folded(b);
const folded = (text: string): string => text.normalize('NFC').toLowerCase().replaceAll(/\s+/gu, ' ').trim();

/**
 * Who held a post and does not on `day`: their time is over, or somebody else is known to hold it. Of whom nothing says
 * from when or to when may well hold it still, as long as nobody else is known to.
 */
export function formerHolders<H extends Held>(holders: readonly H[], today: H | null, day: string): H[] {
  return holders.filter(({ id, name, heldFrom, heldTo }) => {
    if (today !== null && (id === today.id || sameName(name, today.name))) return false;
    const isOver = heldTo !== null && heldTo < day;
    const isStillToCome = heldFrom !== null && heldFrom > day;
    return isOver || (today !== null && !isStillToCome);
  });
}

/** Whether a text has this name, letter by letter and as whole words; case and line breaks aside. */
export function namesPerson(text: string, name: string): boolean {
  const wanted = folded(name);
  if (wanted === '') return false;
  const found = folded(text);
  for (let at = found.indexOf(wanted); at !== -1; at = found.indexOf(wanted, at + 1)) {
    if (!isWordPart(found.slice(0, at), -1) && !isWordPart(found.slice(at + wanted.length), 0)) return true;
  }
  return false;
}

const isWordPart = (text: string, at: number): boolean => {
  const letter = [...(at < 0 ? text.slice(-2) : text.slice(0, 2))].at(at);
  return letter !== undefined && /[\p{L}\p{N}\p{M}]/u.test(letter);
};

/**
 * All words of a letter as the editor stores it, whatever its blocks are; a name that is half in bold stays one name.
 * @param stored ProseMirror JSON
 */
export function wordsOfText(stored: unknown): string {
  if (Array.isArray(stored)) return stored.map(wordsOfText).join('');
  if (stored === null || typeof stored !== 'object') return '';
  const node: { type?: unknown; text?: unknown; content?: unknown; attrs?: unknown } = stored;
  if (typeof node.text === 'string') return node.text;
  if (node.type === 'hardBreak') return '\n';
  const noted = node.attrs !== null && typeof node.attrs === 'object' ? wordsOfText(node.attrs) : '';
  const inner = wordsOfText(node.content);
  return node.type === 'mergeField'
    ? '\uFFFC'
    : `${inner}${noted && ` ${noted} `}${BLOCKS.has(String(node.type)) ? '\n' : ''}`;
}

const BLOCKS = new Set(['paragraph', 'heading', 'listItem', 'footnote']);
