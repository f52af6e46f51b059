import { useFormat } from '../i18n/format.ts';
import classes from './charts.module.css';
import './shades.css';
import type { ShadeScale } from './shade-scale.ts';

export interface ShadeLegendProps {
  scale: ShadeScale;
  /** What a cell without anybody is called. */
  nobody: string;
  /** Empty places are striped, as on maps. */
  isStriped?: boolean;
  /** What a marked empty cell is called; left out where none is marked. */
  gap?: string | undefined;
}

/** What the shades of a table or a map stand for; each cell says its number as well. */
export function ShadeLegend({ scale, nobody, isStriped = false, gap }: ShadeLegendProps) {
  const format = useFormat();
  return (
    <ul className={classes.shades}>
      <li>
        <b data-level={0} data-striped={isStriped || undefined} aria-hidden />
        {nobody}
      </li>
      {gap !== undefined && (
        <li>
          <b data-level={0} data-gap aria-hidden />
          {gap}
        </li>
      )}
      {scale.steps.map(({ level, from, to }) => (
        <li key={level}>
          <b data-level={level} aria-hidden />
          {format.span(from, to)}
        </li>
      ))}
    </ul>
  );
}
