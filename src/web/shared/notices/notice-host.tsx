import { lazy, Suspense, useSyncExternalStore } from 'react';
import { notices } from './notify.ts';

const NoticeStack = lazy(() => import('./notice-stack.tsx'));

/** Where notices appear; costs nothing until the first one. */
export function NoticeHost() {
  const woken = useSyncExternalStore(notices.subscribe, notices.woken);
  return woken ? (
    <Suspense>
      <NoticeStack />
    </Suspense>
  ) : null;
}
