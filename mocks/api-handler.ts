import { HttpResponse, http } from 'msw/http';
import type { DemoApp } from './create-demo-app.ts';

/**
 * The one handler of the mocked API: whatever is asked under `/api/` goes to the app itself, wherever the page lives
 * (`/some/folder/api/v1/...` in a demo that is served from a folder).
 */
export function apiHandler(app: () => DemoApp) {
  return http.all(/\/api\//, async ({ request }) => {
    const { handle } = app();
    const response = await handle(await atServerPath(request));
    // This one never ends; the worker passes it on as it comes.
    if (response.headers.get('content-type') === 'text/event-stream') return new HttpResponse(response.body, response);
    // A body that the database still streams would outlive the worker's message port.
    return new HttpResponse(response.status === 204 ? null : await response.arrayBuffer(), response);
  });
}

/** The same request without the folder in front of `/api/`. Spelled out: environments differ in what a `Request` copies. */
async function atServerPath(request: Request): Promise<Request> {
  const { method, headers } = request;
  const url = new URL(request.url);
  url.pathname = url.pathname.slice(url.pathname.indexOf('/api/'));
  const bodyless = method === 'GET' || method === 'HEAD';
  return new Request(url, { method, headers, ...(bodyless ? {} : { body: await request.arrayBuffer() }) });
}
