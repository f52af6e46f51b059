import { IconEye, IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Place } from '../../../domain/live/place.ts';
import type { Present } from '../../../domain/live/presence.ts';
import { useFormat } from '../i18n/format.ts';
import classes from './live.module.css';
import { usePresence } from './use-presence.ts';

/** The colleagues who have the same thing open. A screen reader is told, without haste, as they come and go. */
export function PresenceLine({ place }: { place: Place }) {
  const { t } = useTranslation();
  const here = usePresence(place);
  const format = useFormat();
  const names = (people: Present['items']) => ({
    count: people.length,
    names: format.list(people.map(({ name }) => name)),
  });
  const editing = here.filter(({ edits }) => edits);
  const reading = here.filter(({ edits }) => !edits);
  return (
    <p role="status" className={classes.presence}>
      {editing.length > 0 && (
        <span className={classes.people} data-edits>
          <IconPencil size={14} aria-hidden />
          {t('shared.live.editing', names(editing))}
        </span>
      )}
      {reading.length > 0 && (
        <span className={classes.people}>
          <IconEye size={14} aria-hidden />
          {t('shared.live.reading', names(reading))}
        </span>
      )}
    </p>
  );
}
