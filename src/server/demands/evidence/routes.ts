import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { evidenceFieldsSchema, evidenceSchema } from '../../../domain/demands/evidence.ts';
import { line } from '../../../domain/text-fields.ts';
import type { Env } from '../../context.ts';
import { onlyRow } from '../../db/rows.ts';
import { inCampaign, may } from '../../http/access.ts';
import { seenVersion, setVersion } from '../../http/etag.ts';
import { input } from '../../http/input.ts';
import { output } from '../../http/output.ts';
import type { Ports } from '../../ports.ts';
import { addEvidence } from './add-evidence.ts';
import { editEvidence } from './edit-evidence.ts';
import type { EvidencePlace } from './evidence-place.ts';
import { readEvidence } from './read-evidence.ts';
import { removeEvidence } from './remove-evidence.ts';

const inDemand = z.object({ campaign: z.string(), demand: line(80) });
const one = inDemand.extend({ id: z.uuid() });
const list = z.object({ items: z.array(evidenceSchema) });

/** The facts that a demand rests on, with their sources. */
export const evidenceRoutes = (ports: Ports) =>
  new Hono<Env>()
    .get(
      '/',
      may(ports, 'demand.read'),
      inCampaign(ports),
      output('What a demand rests on', list),
      input('param', inDemand),
      async (c) => {
        const place = { campaign: c.get('campaign'), key: c.req.valid('param').demand };
        return c.json({ items: await readEvidence(ports.db, place) });
      },
    )
    .post(
      '/',
      may(ports, 'evidence.write'),
      inCampaign(ports),
      output('Add a fact with its source', evidenceSchema, 201),
      input('param', inDemand),
      input('json', evidenceFieldsSchema),
      async (c) => {
        const place = { campaign: c.get('campaign'), key: c.req.valid('param').demand };
        const id = await addEvidence(ports, c.get('actor'), place, c.req.valid('json'));
        return c.json(await answerOf(ports, c, { ...place, id }), 201);
      },
    )
    .put(
      '/:id',
      may(ports, 'evidence.write'),
      inCampaign(ports),
      output('Change a fact or its source', evidenceSchema),
      input('param', one),
      input('json', evidenceFieldsSchema),
      async (c) => {
        const place = placeOf(c, c.req.valid('param'));
        await editEvidence(ports, c.get('actor'), place, seenVersion(c), c.req.valid('json'));
        return c.json(await answerOf(ports, c, place));
      },
    )
    .delete(
      '/:id',
      may(ports, 'evidence.write'),
      inCampaign(ports),
      output('Take a fact away', 'nothing'),
      input('param', one),
      async (c) => {
        await removeEvidence(ports, c.get('actor'), placeOf(c, c.req.valid('param')));
        return c.body(null, 204);
      },
    );

const placeOf = (c: Context<Env>, { demand, id }: z.infer<typeof one>): EvidencePlace => ({
  campaign: c.get('campaign'),
  key: demand,
  id,
});

async function answerOf(ports: Pick<Ports, 'db'>, c: Context<Env>, place: EvidencePlace) {
  const found = onlyRow(await readEvidence(ports.db, place, place.id));
  setVersion(c, found.version);
  return found;
}
