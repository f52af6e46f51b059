import type { Server } from 'node:http';
import type { Closing } from './closing.ts';
import type { Answer } from './listen.ts';

/** The app as Vite serves it while one works on it: every change is on the screen at once. */
export async function developmentPages(root: string, server: Server, closing: Closing): Promise<Answer> {
  // Only here: a production install may have no Vite.
  const { createServer } = await import('vite');
  const vite = await createServer({ root, appType: 'spa', server: { middlewareMode: true, hmr: { server } } });
  closing.add('vite', () => vite.close());
  return (incoming, outgoing) => vite.middlewares(incoming, outgoing);
}
