import { useFormat } from '../i18n/format.ts';
import classes from './nav-count.module.css';

/** A number beside a navigation entry. `waits`: it calls for action; then `word` says for what ("2 drafts"). */
export function NavCount({ value, word, waits = false }: { value: number; word?: string; waits?: boolean }) {
  const format = useFormat();
  return (
    <span className={classes.count} data-waits={waits || undefined}>
      {word ?? format.number(value)}
    </span>
  );
}
