import { useTranslation } from 'react-i18next';
import type { OfficeDetail } from '../../../domain/officials/office-detail.ts';
import { timeZoneOf } from '../../../domain/officials/time-zone.ts';
import { useFormat } from '../../shared/i18n/format.ts';
import classes from './officials.module.css';

/** What is known of an office itself. */
export function OfficeFacts({ office }: { office: OfficeDetail }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { country, kind, institution, titleEn, titleLocal, locale, timeZone, note } = office;
  const facts: [string, string][] = [
    [t('officials.field.country'), format.country(country)],
    [t('officials.field.titleLocal'), titleLocal],
    [t('officials.field.titleEn'), titleEn],
    [t('officials.field.institution'), institution],
    [t('officials.field.kind'), t(`officials.kind.${kind}`)],
    [t('officials.field.locale'), format.language(locale)],
    [
      t('officials.field.timeZone'),
      timeZone ?? t('officials.ofCapital', { zone: timeZoneOf(office).replaceAll('_', ' ') }),
    ],
    [t('officials.field.note'), note],
  ];
  return (
    <dl className={classes.facts}>
      {facts
        .filter(([, value]) => value !== '')
        .map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
