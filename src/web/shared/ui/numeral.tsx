import { Skeleton } from '@mantine/core';
import type { ReactNode } from 'react';
import { useFormat } from '../i18n/format.ts';
import classes from './numeral.module.css';

export interface NumeralProps {
  /** `undefined` while it is being counted. */
  value: number | undefined;
  /** After it, small: "of 50". */
  unit?: ReactNode;
}

/** A number that is the point of its card. */
export function Numeral({ value, unit }: NumeralProps) {
  const format = useFormat();
  return (
    <div className={classes.numeral}>
      {value === undefined ? <Skeleton height={30} width={56} radius="sm" /> : format.number(value)}
      {unit && <small>{unit}</small>}
    </div>
  );
}

/** How much of a whole, as a thin line; the words beside it say the same. */
export function Meter({
  value,
  of,
  tone = 'teal',
  label,
}: {
  value: number;
  of: number;
  tone?: 'teal' | 'indigo';
  label: string;
}) {
  const percent = of === 0 ? 0 : Math.min(100, (value / of) * 100);
  return (
    <div className={classes.meter} role="img" aria-label={label}>
      <b data-tone={tone} style={{ width: `${percent}%` }} />
    </div>
  );
}
