import { Page } from '../../shared/ui/page.tsx';

export function Component() {
  return <Page title="Demands" purpose="" />;
}
