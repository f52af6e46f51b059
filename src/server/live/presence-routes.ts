import { Hono } from 'hono';
import { z } from 'zod';
import { placeSchema } from '../../domain/live/place.ts';
import { presenceSchema, presentSchema } from '../../domain/live/presence.ts';
import type { Env } from '../context.ts';
import { inCampaign, may } from '../http/access.ts';
import { input } from '../http/input.ts';
import { output } from '../http/output.ts';
import type { Ports } from '../ports.ts';
import { announcePresence } from './announce-presence.ts';
import { leavePlace } from './leave-place.ts';
import { readPresent } from './read-present.ts';

/** Which colleagues have the same thing open. */
export const presenceRoutes = (ports: Ports) =>
  new Hono<Env>()
    .get(
      '/',
      may(ports, 'presence.own'),
      inCampaign(ports),
      output('Who else has a place open', presentSchema),
      input('query', z.object({ place: placeSchema })),
      async (c) => c.json(await readPresent(ports, c.get('campaign'), c.get('actor'), c.req.valid('query').place)),
    )
    .post(
      '/',
      may(ports, 'presence.own'),
      inCampaign(ports),
      output('Say that one has a place open; answers who else has', presentSchema),
      input('json', presenceSchema),
      async (c) => {
        const presence = c.req.valid('json');
        await announcePresence(ports, c.get('campaign'), c.get('actor'), presence);
        return c.json(await readPresent(ports, c.get('campaign'), c.get('actor'), presence.place));
      },
    )
    .delete(
      '/',
      may(ports, 'presence.own'),
      inCampaign(ports),
      output('Say that one has left a place', 'nothing'),
      input('query', presenceSchema),
      async (c) => {
        await leavePlace(ports, c.get('campaign'), c.get('actor'), c.req.valid('query'));
        return c.body(null, 204);
      },
    );
