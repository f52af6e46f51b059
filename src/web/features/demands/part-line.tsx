import type { Demand } from '../../../domain/demands/wording.ts';
import { DemandWords } from './demand-words.tsx';
import classes from './demands.module.css';

/** The preamble before the demands, or the closing after them: worded like them, but without number and order. */
export function PartLine({ part }: { part: Demand | null }) {
  if (part === null) return null;
  return (
    <div className={classes.item} data-part={part.kind}>
      <DemandWords demand={part} />
    </div>
  );
}
