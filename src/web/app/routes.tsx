import type { QueryClient } from '@tanstack/react-query';
import { type RouteObject, RouterContextProvider } from 'react-router';
import { addTexts } from '../shared/i18n/i18n.ts';
import { paths } from '../shared/paths.ts';
import { queryClientContext } from '../shared/routing/query-client-context.ts';
import { guard } from './guard.ts';
import { goHome } from './home.ts';
import { Layout } from './layout/layout.tsx';
import { NotFoundPage } from './not-found-page.tsx';
import { RouteErrorPage } from './route-error-page.tsx';
import { StartingPage } from './starting-page.tsx';
import { loadRoomTexts } from './texts/load.ts';

export const routerOptions = (queryClient: QueryClient) => ({
  getContext: () => new RouterContextProvider(new Map([[queryClientContext, queryClient]])),
});

/** A room's screen with its words. Only the door and the overview open without them. */
const room =
  <Route,>(load: () => Promise<Route>) =>
  async (): Promise<Route> => {
    const [route] = await Promise.all([load(), addTexts(loadRoomTexts)]);
    return route;
  };

/**
 * Every screen. A feature's route module exports `Component` and, to have its data before it shows, `loader`
 * (see `query-client-context.ts`); it is fetched when first visited.
 */
export function createRoutes(): RouteObject[] {
  const c = ':campaign';
  return [
    {
      ErrorBoundary: RouteErrorPage,
      HydrateFallback: StartingPage,
      children: [
        { path: '/sign-in', lazy: () => import('../features/auth/sign-in.route.tsx') },
        { path: paths.invitation(), lazy: () => import('../features/auth/invitation.route.tsx') },
        { path: paths.home(), loader: goHome, Component: NotFoundPage },
        {
          path: paths.overview(c),
          loader: guard,
          Component: Layout,
          shouldRevalidate: ({ currentParams, nextParams }) => currentParams.campaign !== nextParams.campaign,
          children: [
            {
              ErrorBoundary: RouteErrorPage,
              children: [
                { index: true, lazy: () => import('../features/overview/overview.route.tsx') },
                { path: paths.demands(c), lazy: room(() => import('../features/demands/demands.route.tsx')) },
                { path: paths.demand(c, ':demand'), lazy: room(() => import('../features/demands/demand.route.tsx')) },
                { path: paths.statement(c), lazy: room(() => import('../features/statements/statement.route.tsx')) },
                { path: paths.nextStatement(c), lazy: room(() => import('../features/statements/next.route.tsx')) },
                {
                  path: paths.signatories(c),
                  lazy: room(() => import('../features/signatories/signatories.route.tsx')),
                },
                {
                  path: paths.bulkActs(c),
                  lazy: room(() => import('../features/signatories/bulk/bulk-acts.route.tsx')),
                },
                {
                  path: paths.verification(c),
                  lazy: room(() => import('../features/signatories/verify/verify.route.tsx')),
                },
                { path: paths.duplicates(c), lazy: room(() => import('../features/duplicates/duplicates.route.tsx')) },
                { path: paths.imports(c), lazy: room(() => import('../features/imports/imports.route.tsx')) },
                {
                  path: paths.importBatch(c, ':batch'),
                  lazy: room(() => import('../features/imports/import-batch.route.tsx')),
                },
                {
                  path: paths.organizations(c),
                  lazy: room(() => import('../features/organizations/organizations.route.tsx')),
                },
                {
                  path: paths.organization(c, ':organization'),
                  lazy: room(() => import('../features/organizations/organization.route.tsx')),
                },
                { path: paths.consent(c), lazy: room(() => import('../features/consent/consent.route.tsx')) },
                {
                  path: paths.consentRound(c, ':round'),
                  lazy: room(() => import('../features/consent/consent-round.route.tsx')),
                },
                { path: paths.officials(c), lazy: room(() => import('../features/officials/officials.route.tsx')) },
                {
                  path: paths.officeImports(c),
                  lazy: room(() => import('../features/officials/import/office-imports.route.tsx')),
                },
                {
                  path: paths.officeImport(c, ':import'),
                  lazy: room(() => import('../features/officials/import/office-import.route.tsx')),
                },
                {
                  path: paths.official(c, ':office'),
                  lazy: room(() => import('../features/officials/office.route.tsx')),
                },
                { path: paths.letters(c), lazy: room(() => import('../features/letters/letters.route.tsx')) },
                { path: paths.letter(c, ':letter'), lazy: room(() => import('../features/letters/letter.route.tsx')) },
                {
                  path: paths.letterDeliveries(c, ':letter'),
                  lazy: room(() => import('../features/deliveries/letter-deliveries.route.tsx')),
                },
                { path: paths.deliveries(c), lazy: room(() => import('../features/deliveries/deliveries.route.tsx')) },
                { path: paths.team(c), lazy: room(() => import('../features/team/team.route.tsx')) },
                { path: paths.audit(c), lazy: room(() => import('../features/audit/audit.route.tsx')) },
                { path: paths.settings(c), lazy: room(() => import('../features/settings/settings.route.tsx')) },
                { path: '*', Component: NotFoundPage },
              ],
            },
          ],
        },
        { path: '*', Component: NotFoundPage },
      ],
    },
  ];
}
