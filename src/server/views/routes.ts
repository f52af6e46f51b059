import { Hono } from 'hono';
import { z } from 'zod';
import { changeViewSchema, savedViewSchema, saveViewSchema, viewRoomSchema } from '../../domain/views/saved-view.ts';
import type { Env } from '../context.ts';
import { inCampaign, may } from '../http/access.ts';
import { input } from '../http/input.ts';
import { output } from '../http/output.ts';
import type { Ports } from '../ports.ts';
import { changeView } from './change-view.ts';
import { readViews } from './read-views.ts';
import { removeView } from './remove-view.ts';
import { saveView } from './save-view.ts';

const one = z.object({ campaign: z.string(), id: z.uuid() });

/** Filters of lists, kept under names and shared with colleagues. */
export const viewRoutes = (ports: Ports) =>
  new Hono<Env>()
    .get(
      '/',
      may(ports, 'view.own'),
      inCampaign(ports),
      output(
        "One's own views of a screen and those that colleagues share",
        z.object({ items: z.array(savedViewSchema) }),
      ),
      input('query', z.object({ room: viewRoomSchema })),
      async (c) =>
        c.json({ items: await readViews(ports.db, c.get('campaign').id, c.get('actor'), c.req.valid('query').room) }),
    )
    .post(
      '/',
      may(ports, 'view.own'),
      inCampaign(ports),
      output('Keep a filter under a name', savedViewSchema, 201),
      input('json', saveViewSchema),
      async (c) => c.json(await saveView(ports, c.get('actor'), c.get('campaign'), c.req.valid('json')), 201),
    )
    .patch(
      '/:id',
      may(ports, 'view.own'),
      inCampaign(ports),
      output('Rename, share or rewrite a view of one’s own', savedViewSchema),
      input('param', one),
      input('json', changeViewSchema),
      async (c) =>
        c.json(
          await changeView(ports, c.get('actor'), c.get('campaign'), c.req.valid('param').id, c.req.valid('json')),
        ),
    )
    .delete(
      '/:id',
      may(ports, 'view.own'),
      inCampaign(ports),
      output('Remove a view', 'nothing'),
      input('param', one),
      async (c) => {
        await removeView(ports, c.get('actor'), c.get('campaign'), c.req.valid('param').id);
        return c.body(null, 204);
      },
    );
