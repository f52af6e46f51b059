import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asHtmlMail } from '../../../../domain/letters/formats/as-html-mail.ts';
import type { ShownProps } from './letter-preview.tsx';
import classes from './preview.module.css';
import { useRendered } from './use-rendered.ts';

const EMPTY = '<!doctype html><html><head></head><body></body></html>';

/**
 * The HTML part of the e-mail, byte for byte what is sent, in a document of its own that can run nothing and leads nowhere.
 * Its body is exchanged, not its document: a frame that loads anew takes longer than a keystroke.
 */
export function Mail({ isPhone = false, ...props }: ShownProps & { isPhone?: boolean }) {
  const { t } = useTranslation();
  const letter = useRendered(props);
  const { frame } = props.known;
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
  shown.body.replaceWith(shown.adoptNode(mail.body));
  // A link is shown, and not followed: the frame would go there.
  shown.onclick = (event) => event.preventDefault();
}
