import { isLinkTarget } from '../../../../domain/letters/link-target.ts';

/** What a letter knows; everything else is unwrapped or dropped. */
const KEPT = new Set(['P', 'H1', 'H2', 'H3', 'UL', 'OL', 'LI', 'STRONG', 'EM', 'A', 'BR', 'SPAN']);
const DROPPED =
  'style,script,meta,link,title,xml,head,img,svg,video,audio,object,iframe,canvas,input,button,select,textarea,del,[style*="mso-element:comment"],[style*="mso-hide:all"]';
const BLOCKS = new Set(['P', 'H1', 'H2', 'H3', 'UL', 'OL', 'LI']);

/**
 * HTML from the clipboard (Word, Google Docs, a mail program, a page) as what a letter can hold: paragraphs, three levels
 * of headings, flat lists, bold, italic, links that lead somewhere, footnotes. Tables become lines, pictures go.
 */
export function cleanPaste(html: string): string {
  // Copied out of a letter: it is what a letter holds already.
  if (html.includes('data-pm-slice')) return html;
  const { body } = new DOMParser().parseFromString(withoutComments(html), 'text/html');
  takeNotes(body);
  for (const element of body.querySelectorAll(DROPPED)) element.remove();
  for (const table of body.querySelectorAll('table')) asLines(table);
  takeWordLists(body);
  for (const element of [...body.querySelectorAll('*')].reverse()) simplify(element);
  for (const nested of body.querySelectorAll('li ul, li ol')) lift(nested);
  return gathered(body).innerHTML;
}

/** Word hides whole documents in conditional comments. */
const withoutComments = (html: string): string =>
  html.replaceAll(/<!--[\s\S]*?-->/g, '').replaceAll(/<!\[(?:if|endif)[^>]*>/gi, '');

/** Word's, LibreOffice's and Google's footnotes: a mark that leads to a paragraph below, which leads back. */
function takeNotes(body: HTMLElement): void {
  const taken = new Set<Element>();
  for (const mark of body.querySelectorAll<HTMLAnchorElement>('a[href*="#"]')) {
    const id = /#(_?(?:ftn|edn|sdfootnote)\d+)(?:sym)?$/i.exec(mark.getAttribute('href') ?? '')?.[1];
    if (!id) continue;
    const note = noteCalled(body, id, mark);
    if (!note) continue;
    taken.add(note);
    const text = words(note).replace(/^\s*(?:\[?\d+\]?|\*|[ivx]+)[.)]?\s*/i, '');
    const footnote = body.ownerDocument.createElement('span');
    footnote.setAttribute('data-footnote', text);
    (mark.closest('sup') ?? mark).replaceWith(footnote);
  }
  for (const note of taken) note.remove();
}

function noteCalled(body: HTMLElement, id: string, mark: Element): Element | undefined {
  const plain = id.replace(/^_/, '');
  const named = [...body.querySelectorAll(`[id="${plain}"],[id="${id}"],a[name="${id}"],a[name="${id}sym"]`)];
  const found = named.find((one) => one !== mark && !one.contains(mark));
  if (!found) return undefined;
  return found.tagName === 'A' ? (found.closest('div[id],p,li') ?? undefined) : found;
}

const words = (element: Element): string => (element.textContent ?? '').replaceAll(/\s+/g, ' ').trim();

/** A row is a line, its cells one after the other. */
function asLines(table: HTMLTableElement): void {
  const lines = [...table.rows].map((row) => {
    const line = table.ownerDocument.createElement('p');
    line.textContent = [...row.cells]
      .map(words)
      .filter((cell) => cell !== '')
      .join(' · ');
    return line;
  });
  table.replaceWith(...lines.filter((line) => line.textContent !== ''));
}

/** Word has no lists: paragraphs with a sign and some space before them, which only its own styles tell apart. */
function takeWordLists(body: HTMLElement): void {
  for (const item of body.querySelectorAll<HTMLElement>('p[class*="MsoList"],p[style*="mso-list"]')) {
    const style = item.getAttribute('style') ?? '';
    if (!/mso-list:\s*l\d+/i.test(style) && !/MsoList(?:Paragraph|Bullet|Number)/.test(item.className)) continue;
    const sign = item.querySelector<HTMLElement>('[style*="mso-list:Ignore"],[style*="mso-list: Ignore"]');
    const said = (sign?.textContent ?? item.textContent ?? '').trim();
    sign?.remove();
    const isOrdered = /^(?:\d+|[a-z]|[ivx]+)[.)]/i.test(said);
    const before = item.previousElementSibling;
    const kind = isOrdered ? 'OL' : 'UL';
    const list = before?.tagName === kind && before.hasAttribute('data-word') ? before : made(item, kind);
    const entry = item.ownerDocument.createElement('li');
    entry.append(...item.childNodes);
    list.append(entry);
    item.remove();
  }
}

function made(item: Element, kind: 'OL' | 'UL'): Element {
  const list = item.ownerDocument.createElement(kind);
  list.setAttribute('data-word', '');
  item.before(list);
  return list;
}

/** From the inside out: emphasis by what it looks like, then only what a letter knows, without any attribute it does not. */
function simplify(element: Element): void {
  if (element.hasAttribute('data-footnote') || element.hasAttribute('data-merge-field')) return;
  const { tagName } = element;
  const look = element.getAttribute('style') ?? '';
  const weight = /(?:^|;)\s*font-weight:\s*(\w+)/i.exec(look)?.[1];
  const isBold = weight ? /^(?:bold|bolder|[6-9]00)$/i.test(weight) : tagName === 'B' || tagName === 'STRONG';
  const isItalic = /(?:^|;)\s*font-style:/i.test(look)
    ? /(?:^|;)\s*font-style:\s*(?:italic|oblique)/i.test(look)
    : tagName === 'I' || tagName === 'EM';
  const isBlock = BLOCKS.has(tagName) || ['DIV', 'BLOCKQUOTE', 'SECTION', 'ARTICLE', 'PRE'].includes(tagName);
  // A heading is bold by itself.
  if (isBold && !/^H\d$/.test(tagName) && tagName !== 'BODY') surround(element, 'strong');
  if (isItalic) surround(element, 'em');
  const href = tagName === 'A' ? target(element.getAttribute('href') ?? '') : undefined;
  const name = nameFor(element, isBlock, href);
  if (name) rename(element, name, href);
  else element.replaceWith(...element.childNodes);
}

function nameFor(element: Element, isBlock: boolean, href: string | undefined): string | undefined {
  const { tagName, className } = element;
  const level = /^H([1-6])$/.exec(tagName)?.[1] ?? /^Mso(?:Heading|Title|Subtitle)\s?(\d)?/.exec(className)?.[1];
  if (level) return `h${Math.min(3, Number(level))}`;
  if (/^MsoTitle/.test(className)) return 'h1';
  if (tagName === 'A') return href === undefined ? undefined : 'a';
  if (['UL', 'OL', 'LI', 'BR'].includes(tagName)) return tagName.toLowerCase();
  if (!isBlock) return KEPT.has(tagName) && tagName !== 'SPAN' ? tagName.toLowerCase() : undefined;
  // What only holds other blocks is no paragraph itself.
  return [...element.children].some((child) => BLOCKS.has(child.tagName)) ? undefined : 'p';
}

function surround(element: Element, name: 'strong' | 'em'): void {
  if (element.childNodes.length === 0 || [...element.children].some((child) => BLOCKS.has(child.tagName))) return;
  const around = element.ownerDocument.createElement(name);
  around.append(...element.childNodes);
  element.append(around);
}

function rename(element: Element, name: string, href: string | undefined): void {
  const plain = element.ownerDocument.createElement(name);
  if (href !== undefined) plain.setAttribute('href', href);
  plain.append(...element.childNodes);
  element.replaceWith(plain);
}

/** Where a link really leads: mail programs and Google put themselves between. */
function target(href: string): string | undefined {
  const given = href.trim();
  if (URL.canParse(given)) {
    const { hostname, searchParams } = new URL(given);
    const isBetween = /(?:^|\.)google\.[a-z.]+$|(?:^|\.)safelinks\.protection\.outlook\.com$/.test(hostname);
    const behind = isBetween ? (searchParams.get('q') ?? searchParams.get('url')) : null;
    if (behind && isLinkTarget(behind)) return behind;
  }
  return isLinkTarget(given) ? given : undefined;
}

/** A letter's lists are flat: what was within an item follows it. */
function lift(list: Element): void {
  const item = list.closest('li');
  item?.after(...list.children);
  list.remove();
}

/** Loose text as paragraphs, and no empty ones; spaces as spaces. */
function gathered(body: HTMLElement): HTMLElement {
  const tidy = body.ownerDocument.createElement('div');
  let line: HTMLElement | undefined;
  for (const node of [...body.childNodes]) {
    if (node instanceof Element && BLOCKS.has(node.tagName)) {
      tidy.append(node);
      line = undefined;
    } else {
      if (!line) {
        line = body.ownerDocument.createElement('p');
        tidy.append(line);
      }
      line.append(node);
    }
  }
  for (const text of textsIn(tidy))
    text.data = text.data
      .replaceAll(/[\u00A0\u2007\u202F\s]+/g, ' ')
      .replaceAll(/[\u00AD\u200B-\u200F\u2060\uFEFF]/g, '');
  for (const block of tidy.querySelectorAll('p,h1,h2,h3,li')) {
    for (const edge of [block.lastChild, block.firstChild]) if (edge?.nodeName === 'BR') edge.remove();
    if (words(block) === '' && !block.querySelector('[data-footnote],[data-merge-field]')) block.remove();
  }
  for (const list of tidy.querySelectorAll('ul,ol')) if (list.children.length === 0) list.remove();
  for (const mark of tidy.querySelectorAll('strong,em,a'))
    if (words(mark) === '' && !mark.querySelector('[data-footnote]')) mark.replaceWith(...mark.childNodes);
  return tidy;
}

function textsIn(element: HTMLElement): Text[] {
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const found: Text[] = [];
  while (walker.nextNode()) found.push(walker.currentNode as Text);
  return found;
}
