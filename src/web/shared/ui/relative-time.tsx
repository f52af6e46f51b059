import { VisuallyHidden } from '@mantine/core';
import { type Moment, useFormat } from '../i18n/format.ts';
import { useNow } from './use-now.ts';

/** A moment told from now ("2 days ago"); the exact one on hover and for screen readers. */
export function RelativeTime({ at }: { at: Moment }) {
  const format = useFormat();
  const now = useNow();
  const exact = format.dateTime(at);
  const iso = typeof at === 'string' ? at : at.toISOString();
  return (
    <time dateTime={iso} title={exact} style={{ whiteSpace: 'nowrap' }}>
      {format.relative(at, now)}
      <VisuallyHidden> ({exact})</VisuallyHidden>
    </time>
  );
}
