import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { type Context, Hono } from 'hono';
import { pageHeaders } from './page-headers.ts';

const FOREVER = 'public, max-age=31536000, immutable';

/**
 * Serves the built app: hashed files for ever, other files for an hour, and the one page for every address that a browser
 * asks for as a page. A missing file is missing; it never turns into the page.
 *
 * @param dist the folder that Vite built
 */
export function staticApp(dist: string, { https }: { https: boolean }): Hono {
  const page = readFileSync(join(dist, 'index.html'), 'utf8');
  const app = new Hono();
  app.use(async (c, next) => {
    await next();
    if (!c.res.headers.has('cache-control')) c.header('cache-control', keepFor(c));
    if (c.res.headers.has('content-security-policy')) return;
    for (const [name, value] of Object.entries(pageHeaders('none', https))) c.header(name, value);
  });
  app.get('/', (c) => sendPage(c, page, https));
  app.get('/index.html', (c) => c.redirect('/'));
  app.use(
    serveStatic({
      root: dist,
      precompressed: true,
      // Beside the files of the app lie the build's own notes; a dot keeps them private.
      rewriteRequestPath: (path) => (/(^|\/)\.|\.(br|gz|map)$/.test(path) ? '/not-served' : path),
    }),
  );
  app.get('*', (c) =>
    asksForPage(c) ? sendPage(c, page, https) : c.text('Not found', 404, { 'cache-control': 'no-store' }),
  );
  app.all('*', (c) => c.text('Method not allowed', 405, { allow: 'GET, HEAD', 'cache-control': 'no-store' }));
  return app;
}

/** Files under `assets` carry a hash in their name: what is called so once never changes. */
const keepFor = (c: Context): string => (c.req.path.startsWith('/assets/') ? FOREVER : 'public, max-age=3600');

const asksForPage = (c: Context): boolean =>
  c.req.header('accept')?.includes('text/html') === true && !c.req.path.startsWith('/assets/');

function sendPage(c: Context, page: string, https: boolean): Response {
  const nonce = randomBytes(16).toString('base64url');
  return c.html(page.replaceAll('__NONCE__', nonce), 200, {
    ...pageHeaders(nonce, https),
    // The page names the hashed files: an old copy would ask for files that are gone.
    'cache-control': 'no-cache',
  });
}
