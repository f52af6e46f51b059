import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/source-serif-4/opsz.css';
import '@mantine/core/styles.layer.css';
import '../shared/theme/palette.css';
import '../shared/theme/base.css';
import type { ReactNode } from 'react';
import { createBrowserRouter, createHashRouter } from 'react-router';
import { config } from 'zod';
import { startI18n } from '../shared/i18n/i18n.ts';
import { preferredLanguage } from '../shared/i18n/languages.ts';
import { giveNonceToScrollLock } from '../shared/theme/style-nonce.ts';
import { createAppQueryClient } from './create-app-query-client.ts';
import { Providers } from './providers.tsx';
import { createRoutes, routerOptions } from './routes.tsx';
import { loadTexts } from './texts/load.ts';

/** Readies language, cache and router, and answers the app to render. */
export async function startApp(): Promise<ReactNode> {
  // The content security policy forbids the code that zod would otherwise try to generate.
  config({ jitless: true });
  giveNonceToScrollLock();
  await startI18n(loadTexts, preferredLanguage());
  const queryClient = createAppQueryClient(() => router);
  // The demo lives in a folder of any web server, which knows nothing of our addresses: they stand behind a `#`.
  const createRouter = __DEMO__ ? createHashRouter : createBrowserRouter;
  const router = createRouter(createRoutes(), routerOptions(queryClient));
  return <Providers queryClient={queryClient} router={router} />;
}
