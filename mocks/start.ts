import { network } from 'virtual:msw';
import { apiHandler } from './api-handler.ts';
import { createDemoApp } from './create-demo-app.ts';
import { furnishDemo } from './furnish-demo.ts';
import { migrate, openDatabase } from './open-database.ts';
import { showProgress } from './progress.ts';

/**
 * Starts the mocked API inside the page: PostgreSQL, the schema, the first campaign, and a worker that hands every
 * request under `/api/` to the app. Nothing is kept: reloading the page is the reset.
 */
export async function startDemo(container: HTMLElement): Promise<void> {
  const progress = showProgress(container);
  progress('database');
  const database = await openDatabase();
  progress('schema');
  await migrate(database);
  progress('campaign');
  const app = createDemoApp({ ...database, publicUrl: publicUrl() });
  await furnishDemo(app);
  progress('network');
  network.configure({ handlers: [apiHandler(() => app)] });
  await network.enable();
  progress.done();
}

/** The demo's addresses stand behind a `#` (see `start-app.tsx`), so its links do too. */
function publicUrl(): string {
  const { origin, pathname } = location;
  return `${origin}${pathname.replace(/[^/]*$/, '')}#`;
}
