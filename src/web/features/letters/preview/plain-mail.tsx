import { asPlainMail } from '../../../../domain/letters/formats/as-plain-mail.ts';
import type { ShownProps } from './letter-preview.tsx';
import classes from './preview.module.css';

/** The plain part of the e-mail, as it is sent. */
export function PlainMail({ letter, known }: ShownProps) {
  return (
    <article lang={letter.locale}>
      <pre className={classes.plainMail}>{asPlainMail(letter, known.frame)}</pre>
    </article>
  );
}
