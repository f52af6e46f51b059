import type { Demand } from '../../../domain/demands/wording.ts';
import { DemandWords } from './demand-words.tsx';
import classes from './demands.module.css';

/** The demands in order, for reading. */
export function DemandList({ demands }: { demands: readonly Demand[] }) {
  return (
    <ol className={classes.list}>
      {demands.map((demand, index) => (
        <li key={demand.key} className={classes.item}>
          <DemandWords demand={demand} position={index + 1} />
        </li>
      ))}
    </ol>
  );
}
