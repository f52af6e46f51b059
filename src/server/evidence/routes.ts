import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { evidenceSchema, saveEvidenceSchema } from '../../domain/demands/evidence.ts';
import { line } from '../../domain/text-fields.ts';
import type { Env } from '../context.ts';
import { inCampaign, may } from '../http/access.ts';
import { seenVersion } from '../http/etag.ts';
import { input } from '../http/input.ts';
import { output } from '../http/output.ts';
import type { Ports } from '../ports.ts';
import { dayOf, type EvidencePlace, readEvidence } from './read-evidence.ts';
import { removeEvidence } from './remove-evidence.ts';
import { addEvidence, editEvidence } from './save-evidence.ts';

const inDemand = z.object({ campaign: z.string(), demand: line(80) });
const one = inDemand.extend({ id: z.uuid() });

/** The facts that a demand rests on. An edit names the fact's version in `If-Match`. */
export const evidenceRoutes = (ports: Ports) =>
  new Hono<Env>()
    .get(
      '/',
      may(ports, 'demand.read'),
      inCampaign(ports),
      output('The facts that a demand rests on', z.object({ items: z.array(evidenceSchema) })),
      input('param', inDemand),
      async (c) => {
        const { demand } = c.req.valid('param');
        return c.json({ items: await readEvidence(ports.db, c.get('campaign').id, demand, dayOf(ports.now())) });
      },
    )
    .post(
      '/',
      may(ports, 'evidence.write'),
      inCampaign(ports),
      output('Add a fact with its source', evidenceSchema, 201),
      input('param', inDemand),
      input('json', saveEvidenceSchema),
      async (c) => {
        const place = { campaign: c.get('campaign'), key: c.req.valid('param').demand };
        return c.json(await addEvidence(ports, c.get('actor'), place, c.req.valid('json')), 201);
      },
    )
    .put(
      '/:id',
      may(ports, 'evidence.write'),
      inCampaign(ports),
      output('Write a fact anew', evidenceSchema),
      input('param', one),
      input('json', saveEvidenceSchema),
      async (c) => {
        const place = placeOf(c, c.req.valid('param'));
        return c.json(await editEvidence(ports, c.get('actor'), place, seenVersion(c), c.req.valid('json')));
      },
    )
    .delete(
      '/:id',
      may(ports, 'evidence.write'),
      inCampaign(ports),
      output('Take a fact away', 'nothing'),
      input('param', one),
      async (c) => {
        await removeEvidence(ports, c.get('actor'), placeOf(c, c.req.valid('param')), seenVersion(c));
        return c.body(null, 204);
      },
    );

const placeOf = (c: Context<Env>, { demand, id }: { demand: string; id: string }): EvidencePlace => ({
  campaign: c.get('campaign'),
  key: demand,
  id,
});
