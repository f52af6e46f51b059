import { MantineProvider } from '@mantine/core';
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { ComponentProps } from 'react';
import { RouterProvider } from 'react-router/dom';
import { NoticeHost } from '../shared/notices/notice-host.tsx';
import { cssVariablesResolver, theme } from '../shared/theme/theme.ts';

export interface ProvidersProps {
  queryClient: QueryClient;
  router: ComponentProps<typeof RouterProvider>['router'];
  /** `test` turns portals and transitions off. */
  env?: 'default' | 'test';
}

/** The server puts a fresh nonce into the page; styles made at run time carry it to satisfy the content security policy. */
const styleNonce = (): string => document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';

export function Providers({ queryClient, router, env = 'default' }: ProvidersProps) {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariablesResolver}
      defaultColorScheme="auto"
      getStyleNonce={styleNonce}
      env={env}
    >
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
        <NoticeHost />
      </QueryClientProvider>
    </MantineProvider>
  );
}
