import type { Tone } from '../../shared/ui/state-pill.tsx';

/** A line of the work that waits: how many, of what, the verb and where it leads. */
export interface Task {
  key: string;
  tone: Tone;
  count: number;
  thing: string;
  verb: string;
  to: string;
}
