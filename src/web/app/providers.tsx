import { MantineProvider } from '@mantine/core';
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { ComponentProps } from 'react';
import { RouterProvider } from 'react-router/dom';
import { NoticeHost } from '../shared/notices/notice-host.tsx';
import { styleNonce } from '../shared/theme/style-nonce.ts';
import { cssVariablesResolver, theme } from '../shared/theme/theme.ts';

export interface ProvidersProps {
  queryClient: QueryClient;
  router: ComponentProps<typeof RouterProvider>['router'];
  /** `test` turns portals and transitions off. */
  env?: 'default' | 'test';
}

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
