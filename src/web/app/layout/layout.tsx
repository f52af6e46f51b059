import { Burger } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet, ScrollRestoration, useNavigation } from 'react-router';
import { useCampaign } from '../../shared/campaign/campaign.ts';
import { CountryLabelsContext } from '../../shared/i18n/format.ts';
import { LoadingLines } from '../../shared/ui/panel.tsx';
import { LiveScreens } from '../live/live-screens.tsx';
import { LiveSign } from '../live/live-sign.tsx';
import { AccountMenu } from './account-menu.tsx';
import { CampaignName } from './campaign-name.tsx';
import classes from './layout.module.css';
import { Navigation } from './navigation.tsx';
import { useFocusOnNavigation } from './use-focus-on-navigation.ts';

/**
 * The frame around a campaign's screens: navigation at the side, or folded into a bar on small screens. A grid of two
 * columns does it; Mantine's AppShell would add 10 KB to what is fetched before the first number shows.
 */
export function Layout() {
  const { t } = useTranslation();
  const [opened, { toggle, close }] = useDisclosure();
  const { slug, occasion, countryLabels } = useCampaign();
  const busy = useNavigation().state === 'loading';
  const main = useFocusOnNavigation();
  return (
    <div className={classes.frame}>
      <button type="button" className={classes.skip} onClick={() => main.current?.focus()}>
        {t('shell.skip')}
      </button>
      <nav aria-label={t('shell.nav.label')} className={classes.nav}>
        <div className={classes.bar}>
          <Burger
            opened={opened}
            onClick={toggle}
            size="sm"
            transitionDuration={0}
            aria-label={t(opened ? 'shell.nav.close' : 'shell.nav.open')}
            aria-expanded={opened}
            aria-controls="navigation"
          />
          <span className={classes.barName}>{occasion.name}</span>
          <AccountMenu compact />
        </div>
        <div id="navigation" className={classes.side} data-opened={opened || undefined}>
          <CampaignName />
          <Navigation onNavigate={close} />
          <div className={classes.foot}>
            <AccountMenu />
          </div>
        </div>
      </nav>
      <main id="main" ref={main} tabIndex={-1} aria-busy={busy} className={classes.main}>
        {busy && <div className={classes.busy} aria-hidden />}
        <LiveScreens campaign={slug}>
          <Suspense fallback={<LoadingLines />}>
            <CountryLabelsContext value={countryLabels}>
              <Outlet />
            </CountryLabelsContext>
          </Suspense>
          <LiveSign />
        </LiveScreens>
      </main>
      <ScrollRestoration />
    </div>
  );
}
