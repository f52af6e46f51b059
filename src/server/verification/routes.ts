import { Hono } from 'hono';
import { z } from 'zod';
import { may as roleMay } from '../../domain/access/permissions.ts';
import { askBackSchema, signatoryDetailSchema } from '../../domain/signatories/signatory.ts';
import { verificationQuerySchema, verificationQueueSchema } from '../../domain/signatories/verification-queue.ts';
import type { Env } from '../context.ts';
import { inCampaign, may } from '../http/access.ts';
import { seenVersion, setVersion } from '../http/etag.ts';
import { input } from '../http/input.ts';
import { output } from '../http/output.ts';
import type { Ports } from '../ports.ts';
import { readSignatory } from '../signatories/read-signatory.ts';
import { askBack } from './ask-back.ts';
import { readQueue } from './read-queue.ts';

const one = z.object({ campaign: z.string(), id: z.uuid() });

/** Signatures that wait to be verified. To verify or reject one is an act on the signatory. */
export const verificationRoutes = (ports: Ports) =>
  new Hono<Env>()
    .get(
      '/',
      may(ports, 'signatory.verify'),
      inCampaign(ports),
      output('One of the signatures that wait to be verified, and what is known around it', verificationQueueSchema),
      input('query', verificationQuerySchema),
      async (c) => {
        const found = await readQueue(ports.db, c.get('campaign').id, c.req.valid('query'), c.get('actor').locale);
        return c.json(verificationQueueSchema.parse(found));
      },
    )
    .post(
      '/:id/ask-back',
      may(ports, 'signatory.verify'),
      inCampaign(ports),
      output('Ask the representative something before verifying', signatoryDetailSchema),
      input('param', one),
      input('json', askBackSchema),
      async (c) => {
        const mayReadContact = roleMay(c.get('actor').role, 'signatory.readContact');
        const place = { campaignId: c.get('campaign').id, id: c.req.valid('param').id, mayReadContact };
        await askBack(ports, c.get('actor'), place, seenVersion(c), c.req.valid('json').question);
        const found = signatoryDetailSchema.parse(await readSignatory(ports.db, place));
        setVersion(c, found.version);
        return c.json(found);
      },
    );
