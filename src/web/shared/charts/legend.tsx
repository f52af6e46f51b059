import classes from './charts.module.css';

/** A shade of the palette: states of one thing are shades of one hue. */
export type Shade = 'teal' | 'teal-second' | 'indigo' | 'indigo-second' | 'brick-second' | 'ochre-mark' | 'slate';

export interface Series {
  key: string;
  label: string;
  shade: Shade;
}

/** What tells neighbouring series apart where colours cannot: on black paper, to eyes that see few of them. */
export const PATTERNS = ['plain', 'stripes', 'dots'] as const;
export type Pattern = (typeof PATTERNS)[number];

/** Series that stand beside each other in one bar never share a pattern. */
export const patternOf = (position: number): Pattern => PATTERNS[position % PATTERNS.length] ?? 'plain';

export function Legend({ series }: { series: readonly Series[] }) {
  return (
    <ul className={classes.legend}>
      {series.map(({ key, label, shade }, position) => (
        <li key={key}>
          <b style={{ '--shade': `var(--${shade})` }} data-pattern={patternOf(position)} aria-hidden />
          {label}
        </li>
      ))}
    </ul>
  );
}
