import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useCampaign } from '../../shared/campaign/campaign.ts';
import { useFormat } from '../../shared/i18n/format.ts';
import { useLocale } from '../../shared/i18n/use-locale.ts';
import { paths } from '../../shared/paths.ts';
import { Panel } from '../../shared/ui/panel.tsx';
import { Serif } from '../../shared/ui/serif.tsx';
import classes from './overview.module.css';

/** The earlier missive that this campaign follows. */
export function Follows() {
  const { t } = useTranslation();
  const format = useFormat();
  const locale = useLocale();
  const { previousCampaign } = useCampaign();
  if (previousCampaign === null) return null;
  const { slug, title, occasion } = previousCampaign;
  return (
    <Panel title={t('overview.follows')} question={t('overview.followsQuestion')}>
      <div className={classes.follows}>
        <Serif as="div" lang={locale}>
          <Link to={paths.overview(slug)}>{title[locale]}</Link>
        </Serif>
        <span>
          {t('overview.occasionLong', {
            name: occasion.name,
            place: occasion.place,
            days: format.range(occasion.from, occasion.to),
          })}
        </span>
      </div>
    </Panel>
  );
}
