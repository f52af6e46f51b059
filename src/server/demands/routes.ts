import { Hono } from 'hono';
import { z } from 'zod';
import { demandListSchema, demandOrderSchema, demandSchema } from '../../domain/demands/wording.ts';
import { line } from '../../domain/text-fields.ts';
import type { Env } from '../context.ts';
import { inCampaign, may } from '../http/access.ts';
import { seenVersion, setVersion } from '../http/etag.ts';
import { input } from '../http/input.ts';
import { output } from '../http/output.ts';
import type { Ports } from '../ports.ts';
import { readDemand, readDemandList } from './read-demands.ts';
import { reorderDemands } from './reorder-demands.ts';
import { wordingRoutes } from './wording-routes.ts';

const inDemand = z.object({ campaign: z.string(), demand: line(80) });

/** A campaign's demands, with what stands before and after them. */
export const demandRoutes = (ports: Ports) =>
  new Hono<Env>()
    .get('/', may(ports, 'demand.read'), inCampaign(ports), output('Demands in order', demandListSchema), async (c) => {
      const list = await readDemandList(ports.db, c.get('campaign').id);
      setVersion(c, list.version);
      return c.json(list);
    })
    .put(
      '/order',
      may(ports, 'demand.reorder'),
      inCampaign(ports),
      output('Reorder the demands', demandListSchema),
      input('json', demandOrderSchema),
      async (c) => {
        const scope = c.get('campaign');
        await reorderDemands(ports, c.get('actor'), scope, seenVersion(c), c.req.valid('json').keys);
        const list = await readDemandList(ports.db, scope.id);
        setVersion(c, list.version);
        return c.json(list);
      },
    )
    .get(
      '/:demand',
      may(ports, 'demand.read'),
      inCampaign(ports),
      output('One demand with its wordings', demandSchema),
      input('param', inDemand),
      async (c) => c.json(await readDemand(ports.db, c.get('campaign').id, c.req.valid('param').demand)),
    )
    .route('/:demand/wordings/:locale', wordingRoutes(ports));
