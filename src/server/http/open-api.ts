import type { Hono } from 'hono';
import { openAPIRouteHandler } from 'hono-openapi';
import type { Env } from '../context.ts';
import type { Ports } from '../ports.ts';
import { anyone } from './access.ts';

/** Serves the OpenAPI 3.1 document that the routes' own schemas make. */
export function openApi(app: Hono<Env>, { settings }: Pick<Ports, 'settings'>): void {
  app.get(
    '/api/openapi.json',
    anyone(),
    openAPIRouteHandler(app, {
      excludeStaticFile: false,
      documentation: {
        openapi: '3.1.0',
        info: {
          title: 'Countersign',
          version: settings.version,
          description: 'Joint statements: wordings, signatories, letters. Errors are problem details (RFC 9457).',
        },
        servers: [{ url: settings.publicUrl }],
      },
    }),
  );
}
