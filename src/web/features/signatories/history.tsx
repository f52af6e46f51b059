import { useTranslation } from 'react-i18next';
import type { SignatureEvent } from '../../../domain/signatories/signatory.ts';
import { readVerificationNote } from '../../../domain/signatories/verification.ts';
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

const CONSENT_EVENTS: readonly SignatureEvent['type'][] = ['renewed', 'declined'];

/** From which version to which, in which language, and by what way. An answer by nobody of the house came by the link. */
function AboutConsent({ event }: { event: SignatureEvent }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { type, note, actorName, fromVersion, toVersion, toDeclined, toReserves, locale } = event;
  const number = type === 'declined' ? toDeclined : toVersion;
  const said = [
    t('signatories.history.versions', { from: fromVersion ?? '', to: number ?? '' }),
    locale && format.language(locale),
    actorName === HOUSE && t('signatories.history.byLink'),
    toReserves !== null && toReserves.length > 0 && t('signatories.history.reserving', { count: toReserves.length }),
  ];
  return (
    <p>
      {said.filter(Boolean).join(' · ')}
      {note && (
        <>
          <br />
          {note}
        </>
      )}
    </p>
  );
}

function AboutVerification({ note: text }: { note: string }) {
  const { t } = useTranslation();
  const { ground, note } = readVerificationNote(text);
  const said = [ground && t(`signatories.ground.${ground}`), note].filter(Boolean).join(' · ');
  return said ? <p>{said}</p> : null;
}

/** The name under which the house itself acts. */
const HOUSE = 'Countersign';

function About({ event }: { event: SignatureEvent }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { type, note, fromCountry, toCountry, fromType, toType } = event;
  if (CONSENT_EVENTS.includes(type)) return <AboutConsent event={event} />;
  if (type === 'verified') return <AboutVerification note={note} />;
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
