import type { ClientResponse } from 'hono/client';
import { readProblem } from './api-error.ts';

type AnyResponse = ClientResponse<unknown, number, string>;

/** What a route answers with when all went well; `undefined` for an empty answer (204). */
export type Answer<R> =
  R extends ClientResponse<infer Body, infer _Status, infer Format>
    ? Format extends 'json'
      ? Body
      : undefined
    : never;

/**
 * The data of an answer.
 * @throws ApiError when the API says no, NetworkError when it cannot be reached.
 * @example const team = await unwrap(api.api.v1.team.$get());
 */
export async function unwrap<R extends AnyResponse>(pending: Promise<R>): Promise<Answer<R>> {
  return (await unwrapVersioned(pending)).data;
}

/** As `unwrap`, with the entity tag that a later edit names through `ifMatch`. */
export async function unwrapVersioned<R extends AnyResponse>(
  pending: Promise<R>,
): Promise<{ data: Answer<R>; etag: string | undefined }> {
  const response = await pending;
  if (!response.ok) throw await readProblem(asFetchResponse(response));
  const isJson = response.headers.get('content-type')?.includes('json') ?? false;
  const data = isJson && response.status !== 204 ? await response.json() : undefined;
  return { data: data as Answer<R>, etag: response.headers.get('etag') ?? undefined };
}

/** Names the version that an edit saw: `api...$put(input, ifMatch(version))`. Takes a number or an entity tag. */
export function ifMatch(version: number | string): { headers: { 'if-match': string } } {
  return { headers: { 'if-match': typeof version === 'number' ? `"${version}"` : version } };
}

/** The typed client answers real fetch responses; its type only narrows their bodies. */
const asFetchResponse = (response: AnyResponse): Response => response as unknown as Response;
