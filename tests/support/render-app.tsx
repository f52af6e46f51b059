import { render } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { createMemoryRouter } from 'react-router';
import type { DemoApp } from '../../mocks/create-demo-app.ts';
import type { Role } from '../../src/domain/access/roles.ts';
import type { Locale } from '../../src/domain/locale/locale.ts';
import { createAppQueryClient } from '../../src/web/app/create-app-query-client.ts';
import { Providers } from '../../src/web/app/providers.tsx';
import { createRoutes, routerOptions } from '../../src/web/app/routes.tsx';
import { loadTexts } from '../../src/web/app/texts/load.ts';
import { startI18n } from '../../src/web/shared/i18n/i18n.ts';
import type { OpenSource } from '../../src/web/shared/live/live-connection.ts';
import { OpenSourceContext } from '../../src/web/shared/live/live-context.ts';
import { mockedApi } from './mocked-api.ts';

export interface RenderedApp {
  user: UserEvent;
  /** Where the app is now: `/c/mispa-iv/team?tab=…`. */
  address: () => string;
  api: DemoApp;
}

export interface RenderOptions {
  path: string;
  /** Who is signed in; `null`: nobody. */
  as?: Role | null;
  locale?: Locale;
  /** `false` keeps what the test wrote through `mockedApi()` before; otherwise each call starts from the furnished database. */
  fresh?: boolean;
  /** Where the stream of changes comes from (`aLiveSource()`); without one the screens are not live. */
  liveSource?: OpenSource;
}

/**
 * The whole app at an address: the real router, cache and texts, over the mocked API.
 * @example
 * const { user } = await renderApp({ path: paths.team(CAMPAIGN), as: 'viewer' });
 * expect(await screen.findByRole('heading', { name: 'Team' })).toBeVisible();
 */
export async function renderApp({
  path,
  as = 'administrator',
  locale = 'en',
  fresh = true,
  liveSource,
}: RenderOptions): Promise<RenderedApp> {
  const api = await mockedApi(as, { fresh });
  await startI18n(loadTexts, locale);
  const queryClient = createAppQueryClient(() => router, 0);
  const router = createMemoryRouter(createRoutes(), { ...routerOptions(queryClient), initialEntries: [path] });
  render(
    <OpenSourceContext value={liveSource}>
      <Providers queryClient={queryClient} router={router} env="test" />
    </OpenSourceContext>,
  );
  const address = () => router.state.location.pathname + router.state.location.search;
  return { user: userEvent.setup(), address, api };
}
