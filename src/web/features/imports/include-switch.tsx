import { Switch } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { ImportRow } from '../../../domain/imports/batch.ts';
import { decideRow, type Place } from './queries.ts';

export interface IncludeSwitchProps {
  row: ImportRow;
  place: Place;
  /** Names the row; read to screen readers unless `shown`. */
  label: string;
  /** The words beside the switch, where there is room. */
  shown?: string;
}

/** Staff's word on one row. Shows the wish while it is on its way. */
export function IncludeSwitch({ row, place, label, shown }: IncludeSwitchProps) {
  const decide = useMutation(decideRow(place));
  const checked = decide.isPending ? decide.variables.include : row.include;
  return (
    <Switch
      aria-label={label}
      label={shown}
      checked={checked}
      onChange={({ currentTarget }) => decide.mutate({ number: row.number, include: currentTarget.checked })}
    />
  );
}
