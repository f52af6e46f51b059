import type { Office } from '../../../domain/officials/office.ts';
import classes from './officials.module.css';

/** In its own language, and in English below where that is another. */
export function OfficeTitle({ office: { titleLocal, titleEn, locale } }: { office: Office }) {
  return (
    <span className={classes.titles}>
      <span lang={locale}>{titleLocal}</span>
      {titleEn !== titleLocal && (
        <small lang="en" className={classes.soft}>
          {titleEn}
        </small>
      )}
    </span>
  );
}
