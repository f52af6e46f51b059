/** HTML as a structure: text becomes markup nowhere but in `write`, where every sign that means something is escaped. */
export type Html = string | Element | readonly Html[];

interface Element {
  tag: string;
  attributes: Readonly<Record<string, string | undefined>>;
  /** `undefined`: an element that has no end. */
  content: Html | undefined;
}

const VOID = new Set(['br', 'hr', 'meta']);

export const el = (
  tag: string,
  attributes: Readonly<Record<string, string | undefined>> = {},
  ...content: readonly Html[]
): Element => ({ tag, attributes, content: VOID.has(tag) ? undefined : content });

const ESCAPED: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (sign) => ESCAPED[sign] ?? '');

/** No space or line break that was not said: what is written is the same wherever it is written. */
export function write(html: Html): string {
  if (typeof html === 'string') return escaped(html);
  if (isList(html)) return html.map(write).join('');
  const attributes = Object.entries(html.attributes)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${escaped(value)}"`))
    .join('');
  const opening = `<${html.tag}${attributes}>`;
  return html.content === undefined ? opening : `${opening}${write(html.content)}</${html.tag}>`;
}

const isList = (html: Html): html is readonly Html[] => Array.isArray(html);
