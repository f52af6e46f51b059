import classes from './charts.module.css';

/** A shade of the palette: states of one thing are shades of one hue. */
export type Shade = 'teal' | 'teal-second' | 'indigo' | 'indigo-second' | 'brick-second' | 'ochre-mark' | 'slate';

export interface Series {
  key: string;
  label: string;
  shade: Shade;
}

export function Legend({ series }: { series: readonly Series[] }) {
  return (
    <ul className={classes.legend}>
      {series.map(({ key, label, shade }) => (
        <li key={key}>
          <b style={{ background: `var(--${shade})` }} aria-hidden />
          {label}
        </li>
      ))}
    </ul>
  );
}
