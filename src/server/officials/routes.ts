import { Hono } from 'hono';
import { z } from 'zod';
import { officeSchema } from '../../domain/officials/office.ts';
import type { Env } from '../context.ts';
import { inCampaign, may } from '../http/access.ts';
import { output } from '../http/output.ts';
import type { Ports } from '../ports.ts';
import { seenBy } from './hide-contacts.ts';
import { readOffices } from './read-offices.ts';

/** The offices that a campaign writes to. */
export const officialRoutes = (ports: Ports) =>
  new Hono<Env>().get(
    '/',
    may(ports, 'official.read'),
    inCampaign(ports),
    output(
      'Offices in order, with who holds them today as far as sources say',
      z.object({ items: z.array(officeSchema) }),
    ),
    async (c) => {
      const today = ports.now().toISOString().slice(0, 10);
      const offices = await readOffices(ports.db, c.get('campaign').id, today);
      return c.json({ items: offices.map((office) => seenBy(c.get('actor').role, office)) });
    },
  );
