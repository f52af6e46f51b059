import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { may } from '../../../domain/access/permissions.ts';
import type { CampaignName } from '../../../domain/campaigns/campaign.ts';
import { useCampaign } from '../../shared/campaign/campaign.ts';
import { useLocale } from '../../shared/i18n/use-locale.ts';
import { paths } from '../../shared/paths.ts';
import { useUser } from '../../shared/session/session.ts';
import { COALITION, type NavItem, WORK } from './nav.ts';
import classes from './navigation.module.css';

/** The way around a campaign. Shows what the person's role can open. */
export function Navigation({ onNavigate }: { onNavigate: () => void }) {
  const { t } = useTranslation();
  const campaign = useCampaign();
  const { previousCampaign, nextCampaign } = campaign;
  return (
    <div className={classes.nav}>
      <NavList items={WORK} campaign={campaign.slug} onNavigate={onNavigate} />
      <h2 className={classes.section}>{t('shell.nav.coalition')}</h2>
      <NavList items={COALITION} campaign={campaign.slug} onNavigate={onNavigate} />
      {previousCampaign && (
        <OtherCampaign heading={t('shell.nav.follows')} campaign={previousCampaign} onNavigate={onNavigate} />
      )}
      {nextCampaign && (
        <OtherCampaign heading={t('shell.nav.followedBy')} campaign={nextCampaign} onNavigate={onNavigate} />
      )}
    </div>
  );
}

interface OtherCampaignProps {
  heading: string;
  campaign: CampaignName;
  onNavigate: () => void;
}

/** The campaign before or after this one. */
function OtherCampaign({ heading, campaign: { slug, title, occasion }, onNavigate }: OtherCampaignProps) {
  const locale = useLocale();
  return (
    <>
      <h2 className={classes.section}>{heading}</h2>
      <NavLink to={paths.overview(slug)} className={classes.link ?? ''} title={title[locale]} onClick={onNavigate}>
        {occasion.name}
      </NavLink>
    </>
  );
}

interface NavListProps {
  items: readonly NavItem[];
  campaign: string;
  onNavigate: () => void;
}

function NavList({ items, campaign, onNavigate }: NavListProps) {
  const { t } = useTranslation();
  const { role } = useUser();
  return (
    <ul className={classes.list}>
      {items
        .filter(({ permission }) => may(role, permission))
        .map(({ key, to, Count }) => (
          <li key={key}>
            <NavLink to={to(campaign)} end={key === 'overview'} className={classes.link ?? ''} onClick={onNavigate}>
              {t(`shell.nav.${key}`)}
              {Count && (
                <>
                  {' '}
                  <Count campaign={campaign} />
                </>
              )}
            </NavLink>
          </li>
        ))}
    </ul>
  );
}
