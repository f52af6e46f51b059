import { useTranslation } from 'react-i18next';
import { LOCALES } from '../../../domain/locale/locale.ts';
import { addresseeOf, salutationOf } from '../../../domain/officials/form-of-address.ts';
import type { OfficeDetail } from '../../../domain/officials/office-detail.ts';
import { formatsOf, useFormat } from '../../shared/i18n/format.ts';
import { Panel } from '../../shared/ui/panel.tsx';
import { AddressedLines } from './addressed-lines.tsx';
import classes from './officials.module.css';

/** How letters begin that go out today, its own language first. */
export function AddressedPanel({ office }: { office: OfficeDetail }) {
  const { t } = useTranslation();
  const format = useFormat();
  const locales = [office.locale, ...LOCALES.filter((locale) => locale !== office.locale)];
  return (
    <Panel
      title={t('officials.addressed')}
      question={t(office.holder ? 'officials.addressedHolder' : 'officials.addressedOffice')}
    >
      <dl className={classes.facts}>
        {locales.map((locale) => (
          <div key={locale}>
            <dt>{format.language(locale)}</dt>
            <dd>
              <AddressedLines
                locale={locale}
                addressee={addresseeOf(office, locale, formatsOf(locale).country(office.country))}
                salutation={salutationOf(office, locale)}
              />
            </dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}
