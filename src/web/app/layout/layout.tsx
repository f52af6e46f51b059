import { AppShell, Burger } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet, ScrollRestoration, useNavigation } from 'react-router';
import { useCampaign } from '../../shared/campaign/campaign.ts';
import { LoadingLines } from '../../shared/ui/panel.tsx';
import { AccountMenu } from './account-menu.tsx';
import { CampaignName } from './campaign-name.tsx';
import classes from './layout.module.css';
import { Navigation } from './navigation.tsx';
import { useFocusOnNavigation } from './use-focus-on-navigation.ts';

/** The frame around a campaign's screens: navigation at the side, or folded into a bar on small screens. */
export function Layout() {
  const { t } = useTranslation();
  const [opened, { toggle, close }] = useDisclosure();
  const { occasion } = useCampaign();
  const busy = useNavigation().state === 'loading';
  const main = useFocusOnNavigation();
  return (
    <AppShell
      layout="alt"
      navbar={{ width: 236, breakpoint: 'sm', collapsed: { mobile: !opened } }}
      header={{ height: { base: 52, sm: 0 } }}
      transitionDuration={0}
      withBorder={false}
    >
      <button type="button" className={classes.skip} onClick={() => main.current?.focus()}>
        {t('shell.skip')}
      </button>
      <AppShell.Header hiddenFrom="sm" className={classes.bar}>
        <Burger opened={opened} onClick={toggle} size="sm" aria-label={t('shell.nav.open')} aria-expanded={opened} />
        <span className={classes.barName}>{occasion.name}</span>
        <AccountMenu compact />
      </AppShell.Header>
      <AppShell.Navbar className={classes.navbar}>
        <div className={classes.top}>
          <CampaignName />
          <Burger opened onClick={close} size="sm" hiddenFrom="sm" aria-label={t('shell.nav.close')} />
        </div>
        <Navigation onNavigate={close} />
        <div className={classes.foot}>
          <AccountMenu />
        </div>
      </AppShell.Navbar>
      <AppShell.Main id="main" ref={main} tabIndex={-1} aria-busy={busy} className={classes.main}>
        {busy && <div className={classes.busy} aria-hidden />}
        <Suspense fallback={<LoadingLines />}>
          <Outlet />
        </Suspense>
      </AppShell.Main>
      <ScrollRestoration />
    </AppShell>
  );
}
