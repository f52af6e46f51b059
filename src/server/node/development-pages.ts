import type { Server } from 'node:http';
import type { Closing } from './closing.ts';
import type { Answer } from './listen.ts';

/** The app as Vite serves it while one works on it: every change is on the screen at once. */
export async function developmentPages(root: string, server: Server, closing: Closing): Promise<Answer> {
  // Only here: a production install may have no Vite.
  const { createServer } = await import('vite');
  const vite = await createServer({
    root,
    appType: 'spa',
    // The bundling loader writes a new temporary file at each start; Node, which watches what is imported, would take
    // it for a change and start the house again, for ever.
    configLoader: 'runner',
    server: { middlewareMode: true, ws: { server } },
  });
  closing.add('vite', () => vite.close());
  return (incoming, outgoing) => vite.middlewares(incoming, outgoing);
}
