import type { ReactNode } from 'react';
import classes from './states.module.css';

export interface EmptyStateProps {
  /** What is not here: "No letters yet". */
  title: string;
  /** What it would be good for, or how to get one. */
  hint?: ReactNode;
  /** The way to the first one. */
  action?: ReactNode;
}

/** Nothing here, and that is no fault. */
export function EmptyState({ title, hint, action }: EmptyStateProps) {
  return (
    <div className={classes.empty}>
      <strong>{title}</strong>
      {hint && <p>{hint}</p>}
      {action}
    </div>
  );
}
