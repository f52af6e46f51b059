import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import { may } from '../../domain/access/permissions.ts';
import { BEAT_MS, type LiveEvent } from '../../domain/live/live-event.ts';
import { ACCESS_TOPICS, ACCOUNT_TOPICS, type Signal } from '../../domain/live/signal.ts';
import { actorOf } from '../auth/actor-of.ts';
import type { Env } from '../context.ts';
import type { Ports } from '../ports.ts';
import type { OpenStreams } from './open-streams.ts';
import { createPost } from './post.ts';

export const EVENT_STREAM = 'text/event-stream';

/** How long a browser waits before it opens the stream again. */
const RETRY_MS = 2_000;

/** `x-accel-buffering` and `no-transform` keep proxies from collecting the events before they pass them on. */
const HEADERS = { 'cache-control': 'no-store, no-transform', 'x-accel-buffering': 'no' };

/**
 * Answers with the signals of the campaign until the caller goes, their session ends, too many other streams of theirs
 * come, or the house closes.
 */
export function streamSignals(
  c: Context<Env>,
  ports: Pick<Ports, 'auth' | 'db' | 'live' | 'log'>,
  streams: OpenStreams,
) {
  // Nobody would read the body that HEAD leaves out, so it would never end.
  if (c.req.method === 'HEAD') return c.body(null, 200, { ...HEADERS, 'content-type': EVENT_STREAM });
  const { id: campaignId } = c.get('campaign');
  const { id: userId } = c.get('actor');
  const { headers } = c.req.raw;
  const response = streamSSE(c, async (stream) => {
    const over = Promise.withResolvers<void>();
    const end = () => over.resolve();
    const post = createPost((message) => stream.writeSSE(message));
    const askAgain = () => endUnlessAllowed(ports, headers, end);
    const unsubscribe = ports.live.subscribe((signal) => {
      if (concernsAccess(signal)) void askAgain();
      const event = eventFor(campaignId, signal);
      if (event) post.send(event, dataOf(signal));
    }, end);
    const leave = streams.admit(userId, end);
    const beat = setInterval(() => {
      post.send('beat', {});
      void askAgain();
    }, BEAT_MS);
    stream.onAbort(end);
    // Not waited for: it is done when somebody reads it, and the stream may have to end before.
    void stream.write(`retry: ${RETRY_MS}\n\n`);
    await over.promise;
    clearInterval(beat);
    leave();
    unsubscribe();
  });
  for (const [name, value] of Object.entries(HEADERS)) response.headers.set(name, value);
  return response;
}

const concernsAccess = (signal: Signal): boolean =>
  signal.kind === 'changed' && ACCESS_TOPICS.some((topic) => topic === signal.topic);

/** Whether, and as what, a campaign's stream passes a signal on. */
function eventFor(campaignId: string, signal: Signal): LiveEvent | undefined {
  if (signal.kind === 'resync' || signal.campaignId === campaignId) return signal.kind;
  if (signal.kind === 'changed' && signal.campaignId === null) {
    return ACCOUNT_TOPICS.some((topic) => topic === signal.topic) ? 'changed' : undefined;
  }
  return undefined;
}

function dataOf(signal: Signal): object {
  if (signal.kind === 'changed') return { topic: signal.topic };
  return signal.kind === 'presence' ? { place: signal.place } : {};
}

/** A database that does not answer is no reason to send anyone away: the next beat asks again. */
async function endUnlessAllowed(
  ports: Pick<Ports, 'auth' | 'db' | 'log'>,
  headers: Headers,
  end: () => void,
): Promise<void> {
  try {
    const actor = await actorOf(ports, headers);
    if (!actor || !may(actor.role, 'presence.own')) end();
  } catch (error) {
    ports.log.warn({ fault: error instanceof Error ? error.name : typeof error }, 'a stream could not be checked');
  }
}
