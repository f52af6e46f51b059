import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { VerificationQueue } from '../../../../domain/signatories/verification-queue.ts';
import { useFormat } from '../../../shared/i18n/format.ts';
import { paths } from '../../../shared/paths.ts';
import { signatoryList } from '../queries.ts';
import listClasses from '../signatories.module.css';
import { SignaturePill } from '../signature-pill.tsx';
import classes from './verify.module.css';

export interface AroundProps {
  campaign: string;
  around: Pick<NonNullable<VerificationQueue['current']>, 'earlier' | 'similar'>;
}

/** What the registry knows around a signature: what its organisation signed before, and entries that look the same. */
export function Around({ campaign, around: { earlier, similar } }: AroundProps) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <>
      <h4 className={listClasses.part}>{t('signatories.verify.earlier')}</h4>
      {earlier.length === 0 ? (
        <p className={classes.nothing}>{t('signatories.verify.noEarlier')}</p>
      ) : (
        <ul className={classes.around}>
          {earlier.map((one) => (
            <li key={one.campaign}>
              {one.title} · {format.date(one.signedOn)} <SignaturePill state={one.state} />
            </li>
          ))}
        </ul>
      )}
      <h4 className={listClasses.part}>{t('signatories.verify.similar')}</h4>
      {similar.length === 0 ? (
        <p className={classes.nothing}>{t('signatories.verify.noSimilar')}</p>
      ) : (
        <ul className={classes.around}>
          {similar.map((one) => (
            <li key={one.organizationId}>
              {one.signature ? (
                <Link to={paths.signatories(campaign) + signatoryList.write({ open: one.signature.id })}>
                  {one.name}
                </Link>
              ) : (
                one.name
              )}{' '}
              · {format.country(one.country)}
              <p>{format.list(one.reasons.map((reason) => t(`signatories.reason.${reason}`)))}</p>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
