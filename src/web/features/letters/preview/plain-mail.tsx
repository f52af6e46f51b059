import { asPlainMail } from '../../../../domain/letters/formats/as-plain-mail.ts';
import type { ShownProps } from './letter-preview.tsx';
import classes from './preview.module.css';
import { useRendered } from './use-rendered.ts';

/** The plain part of the e-mail, as it is sent. */
export function PlainMail(props: ShownProps) {
  const letter = useRendered(props);
  return (
    <article lang={letter.locale}>
      <pre className={classes.plainMail}>{asPlainMail(letter, props.known.frame)}</pre>
    </article>
  );
}
