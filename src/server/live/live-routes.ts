import { Hono } from 'hono';
import type { Env } from '../context.ts';
import { inCampaign, may } from '../http/access.ts';
import { output } from '../http/output.ts';
import type { Ports } from '../ports.ts';
import { createOpenStreams } from './open-streams.ts';
import { EVENT_STREAM, streamSignals } from './stream-signals.ts';

/** What changes in a campaign, as it happens. */
export const liveRoutes = (ports: Ports) => {
  const streams = createOpenStreams();
  return new Hono<Env>().get(
    '/',
    may(ports, 'presence.own'),
    inCampaign(ports),
    output('What changes in the campaign, as server-sent events: changed, presence, resync, beat', {
      contentType: EVENT_STREAM,
    }),
    (c) => streamSignals(c, ports, streams),
  );
};
