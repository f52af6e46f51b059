import { Hono } from 'hono';
import { comparisonSchema } from '../../domain/signatories/comparison.ts';
import { overviewSchema } from '../../domain/signatories/overview.ts';
import { overviewFilterSchema } from '../../domain/signatories/overview-filter.ts';
import type { Env } from '../context.ts';
import { inCampaign, may } from '../http/access.ts';
import { input } from '../http/input.ts';
import { output } from '../http/output.ts';
import type { Ports } from '../ports.ts';
import { compareCampaigns } from './compare-campaigns.ts';
import { readOverview } from './read-overview.ts';

/** Who stands behind the statement today, and what needs a hand. */
export const overviewRoutes = (ports: Ports) =>
  new Hono<Env>()
    .get(
      '/',
      may(ports, 'overview.read'),
      inCampaign(ports),
      output('Counts of signatories and what needs attention', overviewSchema),
      input('query', overviewFilterSchema),
      async (c) => {
        const scope = { campaignId: c.get('campaign').id, filter: c.req.valid('query') };
        return c.json(await readOverview(ports.db, scope, c.get('actor'), ports.now()));
      },
    )
    .get(
      '/comparison',
      may(ports, 'overview.read'),
      inCampaign(ports),
      output('Organisations behind this statement and the one before it', comparisonSchema),
      async (c) => c.json(await compareCampaigns(ports.db, c.get('campaign').id)),
    );
