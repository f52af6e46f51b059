import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { may as roleMay } from '../../domain/access/permissions.ts';
import {
  bulkActListSchema,
  bulkActSchema,
  bulkForecastSchema,
  bulkPlanSchema,
} from '../../domain/bulk-acts/bulk-act.ts';
import type { Env } from '../context.ts';
import { inCampaign, may } from '../http/access.ts';
import { input } from '../http/input.ts';
import { output } from '../http/output.ts';
import type { Ports } from '../ports.ts';
import type { FilterScope } from '../signatories/filter-signatories.ts';
import { cancelBulkAct, undoBulkAct } from './command-bulk-act.ts';
import { forecast } from './forecast.ts';
import { readBulkAct, readBulkActs } from './read-bulk-acts.ts';
import { startBulkAct } from './start-bulk-act.ts';

const one = z.object({ campaign: z.string(), id: z.uuid() });

const scopeOf = (c: Context<Env>): FilterScope => ({
  campaignId: c.get('campaign').id,
  mayReadContact: roleMay(c.get('actor').role, 'signatory.readContact'),
  actorId: c.get('actor').id,
});

/** Acts on many signatures: counted first, then started, watched, cancelled, taken back. */
export const bulkActRoutes = (ports: Ports) =>
  new Hono<Env>()
    .get(
      '/',
      may(ports, 'signatory.write'),
      inCampaign(ports),
      output('Acts on many signatures, newest first', bulkActListSchema),
      async (c) => c.json(bulkActListSchema.parse({ items: await readBulkActs(ports.db, c.get('campaign').id) })),
    )
    .post(
      '/forecast',
      may(ports, 'signatory.write'),
      inCampaign(ports),
      output('What an act would do, without doing it', bulkForecastSchema),
      input('json', bulkPlanSchema),
      async (c) => c.json(bulkForecastSchema.parse(await forecast(ports.db, scopeOf(c), c.req.valid('json')))),
    )
    .post(
      '/',
      may(ports, 'signatory.write'),
      inCampaign(ports),
      output('Start an act on many signatures', bulkActSchema, 201),
      input('json', bulkPlanSchema),
      async (c) => {
        const id = await startBulkAct(ports, c.get('actor'), scopeOf(c), c.req.valid('json'));
        return c.json(bulkActSchema.parse(await readBulkAct(ports.db, c.get('campaign').id, id)), 201);
      },
    )
    .get(
      '/:id',
      may(ports, 'signatory.write'),
      inCampaign(ports),
      output('How far an act has come', bulkActSchema),
      input('param', one),
      async (c) =>
        c.json(bulkActSchema.parse(await readBulkAct(ports.db, c.get('campaign').id, c.req.valid('param').id))),
    )
    .post(
      '/:id/cancel',
      may(ports, 'signatory.write'),
      inCampaign(ports),
      output('Stop an act; what was done stays', bulkActSchema),
      input('param', one),
      async (c) => {
        const { id } = c.req.valid('param');
        await cancelBulkAct(ports, c.get('actor'), c.get('campaign').id, id);
        return c.json(bulkActSchema.parse(await readBulkAct(ports.db, c.get('campaign').id, id)));
      },
    )
    .post(
      '/:id/undo',
      may(ports, 'signatory.write'),
      inCampaign(ports),
      output('Take an act back', bulkActSchema),
      input('param', one),
      async (c) => {
        const { id } = c.req.valid('param');
        await undoBulkAct(ports, c.get('actor'), c.get('campaign').id, id);
        return c.json(bulkActSchema.parse(await readBulkAct(ports.db, c.get('campaign').id, id)));
      },
    );
