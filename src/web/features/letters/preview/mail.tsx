import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asHtmlMail } from '../../../../domain/letters/formats/as-html-mail.ts';
import type { ShownProps } from './letter-preview.tsx';
import classes from './preview.module.css';

const EMPTY = '<!doctype html><html><head></head><body></body></html>';

/**
 * The HTML part of the e-mail, byte for byte what is sent, in a document of its own that can run nothing and leads nowhere.
 * Its body is exchanged, not its document: a frame that loads anew takes longer than a keystroke.
 */
export function Mail({ isPhone = false, letter, known: { frame } }: ShownProps & { isPhone?: boolean }) {
  const { t } = useTranslation();
  const html = useMemo(() => asHtmlMail(letter, frame), [letter, frame]);
  const view = useRef<HTMLIFrameElement>(null);
  const [loads, setLoads] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a document that was loaded anew is empty again
  useLayoutEffect(() => {
    const shown = view.current?.contentDocument;
    if (shown?.body) put(shown, html);
  }, [html, loads]);
  return (
    <div className={classes.mail} data-phone={isPhone || undefined}>
      <iframe
        ref={view}
        title={t(isPhone ? 'letters.preview.mailOnPhone' : 'letters.preview.mail')}
        sandbox="allow-same-origin"
        srcDoc={EMPTY}
        onLoad={() => setLoads((count) => count + 1)}
      />
    </div>
  );
}

function put(shown: Document, html: string): void {
  const mail = new DOMParser().parseFromString(html, 'text/html');
  shown.documentElement.lang = mail.documentElement.lang;
  shown.title = mail.title;
  const [sheet, next] = [shown.body.firstElementChild, mail.body.firstElementChild];
  if (sheet && next && sheet.cloneNode(false).isEqualNode(next.cloneNode(false))) exchange(sheet, next);
  else shown.body.replaceWith(shown.adoptNode(mail.body));
  // A link is shown, and not followed: the frame would go there.
  shown.onclick = (event) => event.preventDefault();
}

/** Of two sheets only what differs: a word that is typed changes one paragraph, and only that is laid out anew. */
function exchange(sheet: Element, next: Element): void {
  const [old, now] = [[...sheet.childNodes], [...next.childNodes]];
  const same = (a: Node | undefined, b: Node | undefined) => a !== undefined && b !== undefined && a.isEqualNode(b);
  let head = 0;
  while (same(old[head], now[head])) head += 1;
  let tail = 0;
  while (tail < Math.min(old.length, now.length) - head && same(old.at(-1 - tail), now.at(-1 - tail))) tail += 1;
  const after = old[old.length - tail] ?? null;
  for (const node of old.slice(head, old.length - tail)) node.remove();
  for (const node of now.slice(head, now.length - tail)) sheet.insertBefore(sheet.ownerDocument.adoptNode(node), after);
}
