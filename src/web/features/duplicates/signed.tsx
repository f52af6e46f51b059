import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ComparedEntry } from '../../../domain/duplicates/duplicate.ts';
import { useFormat } from '../../shared/i18n/format.ts';
import { useLocale } from '../../shared/i18n/use-locale.ts';
import { signatoryAddress } from '../../shared/signatory-address.ts';
import { SIGNATURE_TONE } from '../../shared/signature-tone.ts';
import { StatePill } from '../../shared/ui/state-pill.tsx';
import classes from './duplicates.module.css';

/** What an entry signed, in all campaigns, and what would become of it. */
export function Signed({ entry: { signatures } }: { entry: ComparedEntry }) {
  const { t } = useTranslation();
  const format = useFormat();
  const locale = useLocale();
  if (signatures.length === 0) return <div className={classes.soft}>{t('duplicates.pair.signedNothing')}</div>;
  return (
    <ul className={classes.signed}>
      {signatures.map(({ id, campaign, state, signedOn, display, stays }) => (
        <li key={id}>
          <Link to={signatoryAddress(campaign.slug, id)}>{campaign.title[locale]}</Link>{' '}
          <StatePill tone={SIGNATURE_TONE[state]} plain={state === 'confirmed'}>
            {t(`vocabulary.signatureState.${state}`)}
          </StatePill>
          <span className={classes.soft}>
            {format.date(signedOn)} · {t(`vocabulary.display.${display}`)}
            {stays !== null && ` · ${t(stays ? 'duplicates.pair.signatureStays' : 'duplicates.pair.signatureGoes')}`}
          </span>
        </li>
      ))}
    </ul>
  );
}
