import { useTranslation } from 'react-i18next';
import type { SignatureEvent } from '../../../domain/signatories/signatory.ts';
import { useFormat } from '../../shared/i18n/format.ts';
import { RelativeTime } from '../../shared/ui/relative-time.tsx';
import { isEditedField } from './edited-fields.ts';
import classes from './signatories.module.css';

/** Who did what when; newest first. */
export function History({ events }: { events: readonly SignatureEvent[] }) {
  const { t } = useTranslation();
  return (
    <section aria-label={t('signatories.history.title')}>
      <h3 className={classes.part}>{t('signatories.history.title')}</h3>
      <ol className={classes.history}>
        {events.toReversed().map((event) => (
          <li key={event.id}>
            <div>
              <strong>{t(`signatories.history.${event.type}`)}</strong> · {event.actorName} ·{' '}
              <RelativeTime at={event.at} />
            </div>
            <About event={event} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function About({ event }: { event: SignatureEvent }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { type, note, fromCountry, toCountry, fromType, toType } = event;
  if (type !== 'edited') return note ? <p>{note}</p> : null;
  const moved = [
    fromCountry && toCountry && fromCountry !== toCountry
      ? `${format.country(fromCountry)} → ${format.country(toCountry)}`
      : undefined,
    fromType && toType && fromType !== toType
      ? `${t(`vocabulary.orgType.${fromType}`)} → ${t(`vocabulary.orgType.${toType}`)}`
      : undefined,
  ].filter((text) => text !== undefined);
  const fields = note
    .split(', ')
    .filter(isEditedField)
    .map((field) => t(`signatories.edited.${field}`));
  return <p>{[format.list(fields), ...moved].filter(Boolean).join(' · ')}</p>;
}
