import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useCampaign } from '../../shared/campaign/campaign.ts';
import { useFormat } from '../../shared/i18n/format.ts';
import { useLocale } from '../../shared/i18n/use-locale.ts';
import { paths } from '../../shared/paths.ts';
import { Panel } from '../../shared/ui/panel.tsx';
import { Serif } from '../../shared/ui/serif.tsx';
import classes from './overview.module.css';

/** Says of a campaign that another one follows what it is, and leads to that one. */
export function Earlier() {
  const { t } = useTranslation();
  const format = useFormat();
  const locale = useLocale();
  const { title, occasion, nextCampaign } = useCampaign();
  if (nextCampaign === null) return null;
  return (
    <Panel
      title={t('overview.earlier')}
      question={t('overview.earlierHint')}
      actions={
        <Button component={Link} to={paths.overview(nextCampaign.slug)}>
          {t('overview.openNext')}
        </Button>
      }
    >
      <div className={classes.follows}>
        <Serif as="div" lang={locale}>
          {title[locale]}
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
