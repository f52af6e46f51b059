import { hc } from 'hono/client';
import i18next from 'i18next';
import type { AppType } from '../../../server/app.ts';
import { NetworkError } from './api-error.ts';

/**
 * Where the API answers. In production the origin; the demo may live in any folder of any server, and its API
 * lives in the same folder, so that its service worker sees plain links to it too.
 */
export const apiBase = new URL(import.meta.env.BASE_URL, document.baseURI).href.replace(/\/$/, '');

/** The address of something that a plain link downloads: `apiUrl('/api/v1/outbox/7.eml')`. */
export const apiUrl = (path: `/api/${string}`): string => apiBase + path;

async function apiFetch(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const headers = new Headers(init?.headers);
  headers.set('accept-language', i18next.language ?? 'en');
  try {
    return await fetch(input, { ...init, headers });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new NetworkError(error);
  }
}

/** The typed client: routes, inputs and answers are inferred from the server's own code. Use with `unwrap`. */
export const api = hc<AppType>(apiBase, { fetch: apiFetch });
