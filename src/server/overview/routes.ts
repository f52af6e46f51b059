import { Hono } from 'hono';
import { overviewSchema } from '../../domain/signatories/overview.ts';
import type { Env } from '../context.ts';
import { inCampaign, may } from '../http/access.ts';
import { output } from '../http/output.ts';
import type { Ports } from '../ports.ts';
import { readOverview } from './read-overview.ts';

/** Who stands behind the statement today, and what needs a hand. */
export const overviewRoutes = (ports: Ports) =>
  new Hono<Env>().get(
    '/',
    may(ports, 'overview.read'),
    inCampaign(ports),
    output('Counts of signatories and what needs attention', overviewSchema),
    async (c) => c.json(await readOverview(ports.db, c.get('campaign').id, c.get('actor'), ports.now())),
  );
