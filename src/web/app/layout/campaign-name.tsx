import { useTranslation } from 'react-i18next';
import { useCampaign } from '../../shared/campaign/campaign.ts';
import { useLocale } from '../../shared/i18n/use-locale.ts';
import classes from './layout.module.css';

/** Which statement all this is about. */
export function CampaignName() {
  const { t } = useTranslation();
  const locale = useLocale();
  const { occasion, title } = useCampaign();
  return (
    <div className={classes.campaign} title={title[locale]}>
      <b>{occasion.name}</b>
      <span>{t('shell.nav.openLetter', { place: occasion.place, year: occasion.from.slice(0, 4) })}</span>
    </div>
  );
}
