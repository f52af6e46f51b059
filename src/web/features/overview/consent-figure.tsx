import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useCampaignSlug } from '../../shared/campaign/campaign.ts';
import { CONSENT_TONE } from '../../shared/consent-tone.ts';
import { useFormat } from '../../shared/i18n/format.ts';
import { paths } from '../../shared/paths.ts';
import { signatoryFilters } from '../../shared/signatory-filters.ts';
import { Numeral } from '../../shared/ui/numeral.tsx';
import { StatePill } from '../../shared/ui/state-pill.tsx';
import classes from './overview.module.css';
import type { OverviewData } from './queries.ts';

/** How many stand behind the meaning in force, and of how many that is still awaited. */
export function ConsentFigure({ current, awaiting, declined }: OverviewData['consent']) {
  const { t } = useTranslation();
  const format = useFormat();
  const campaign = useCampaignSlug();
  const counts = { awaiting, declined };
  return (
    <>
      <Numeral value={current} unit={t('overview.consent.current', { count: current })} />
      <ul className={classes.pills}>
        {(['awaiting', 'declined'] as const)
          .filter((consent) => counts[consent] > 0)
          .map((consent) => (
            <li key={consent}>
              <Link to={paths.signatories(campaign) + signatoryFilters.write({ consent: [consent] })}>
                <StatePill tone={CONSENT_TONE[consent]} plain>
                  {t('overview.pill', {
                    value: format.number(counts[consent]),
                    word: t(`overview.consent.${consent}`, { count: counts[consent] }),
                  })}
                </StatePill>
              </Link>
            </li>
          ))}
        {awaiting + declined === 0 && <li>{t('overview.consent.none')}</li>}
      </ul>
      <Link className={classes.aside} to={paths.consent(campaign)}>
        {t('overview.consent.allRounds')}
      </Link>
    </>
  );
}
