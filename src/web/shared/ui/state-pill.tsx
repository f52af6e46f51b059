import { IconAlertTriangle, IconCheck, IconClock, IconMinus, type IconProps } from '@tabler/icons-react';
import type { ComponentType, ReactNode } from 'react';
import classes from './state-pill.module.css';

/** teal: stands, done, current · ochre: waits for someone · brick: broken, declined, missing · indigo: second series · slate: neutral. */
export type Tone = 'teal' | 'ochre' | 'brick' | 'indigo' | 'slate';

const SIGNS: Partial<Record<Tone, ComponentType<IconProps>>> = {
  teal: IconCheck,
  ochre: IconClock,
  brick: IconAlertTriangle,
  slate: IconMinus,
};

export interface StatePillProps {
  tone: Tone;
  /** The word; colour is never alone. */
  children: ReactNode;
  /** Leaves the sign out where the word begins with a number ("6 awaiting") or many pills stand close. */
  plain?: boolean;
}

/** A state: colour, sign and word. */
export function StatePill({ tone, children, plain = false }: StatePillProps) {
  const Sign = plain ? undefined : SIGNS[tone];
  return (
    <span className={classes.pill} data-tone={tone}>
      {Sign && <Sign size={12} stroke={2.5} aria-hidden />}
      {children}
    </span>
  );
}
