import { PlainPage } from '../../shared/ui/plain-page.tsx';

export function Component() {
  return <PlainPage title="sign-in" purpose="" />;
}
