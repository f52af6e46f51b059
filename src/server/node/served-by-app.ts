/** What the app itself answers: the API, and pages that come whole from the server. Everything else is a page or file of the SPA. */
const PREFIXES = ['/api', '/s', '/check', '/consent', '/unsubscribe'] as const;

export function isServedByApp(url: string | undefined): boolean {
  const path = (url ?? '').split('?', 1)[0] ?? '';
  return PREFIXES.some((prefix) => path === prefix || path.startsWith(`${prefix}/`));
}
