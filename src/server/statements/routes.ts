import { Hono } from 'hono';
import { z } from 'zod';
import { LOCALES, localeSchema } from '../../domain/locale/locale.ts';
import {
  preparationSchema,
  proposalSchema,
  proposalSummarySchema,
  publishedAnswerSchema,
  publishStatementSchema,
  refuseProposalSchema,
  versionSchema,
  versionSummarySchema,
} from '../../domain/statements/publication.ts';
import type { Env } from '../context.ts';
import { inCampaign, may } from '../http/access.ts';
import { seenHash, setHash } from '../http/etag.ts';
import { input } from '../http/input.ts';
import { output } from '../http/output.ts';
import type { Ports } from '../ports.ts';
import { approveProposal } from './approve-proposal.ts';
import { publishStatement } from './publish-statement.ts';
import { readPreparation } from './read-next.ts';
import { readProposal, readProposals } from './read-proposals.ts';
import { readVersion, readVersionList } from './read-versions.ts';
import { refuseProposal, withdrawProposal } from './set-proposal-aside.ts';
import { versionNumberSchema } from './version-number.ts';

const inVersion = z.object({ campaign: z.string(), number: versionNumberSchema });
const inProposal = z.object({ campaign: z.string(), proposal: z.uuid() });
/** `?locales=es&locales=pt`; one alone is no list in a query. */
const forLocales = z.object({
  locales: z.union([localeSchema.transform((one) => [one]), z.array(localeSchema).max(LOCALES.length)]).optional(),
});

/** What was published, and how the next version comes about. Acts name the hash of the text they are about. */
export const statementRoutes = (ports: Ports) =>
  new Hono<Env>()
    .get(
      '/versions',
      may(ports, 'statement.read'),
      inCampaign(ports),
      output('Published versions, newest first', z.object({ items: z.array(versionSummarySchema) })),
      async (c) => c.json({ items: await readVersionList(ports.db, c.get('campaign').id) }),
    )
    .get(
      '/versions/:number',
      may(ports, 'statement.read'),
      inCampaign(ports),
      output('One version with its words and what it changed', versionSchema),
      input('param', inVersion),
      async (c) => c.json(await readVersion(ports.db, c.get('campaign').id, c.req.valid('param').number)),
    )
    .get(
      '/next',
      may(ports, 'statement.read'),
      inCampaign(ports),
      output('How far the next version is, and what it would change', preparationSchema),
      input('query', forLocales),
      async (c) => {
        const next = await readPreparation(ports.db, c.get('campaign').id, c.req.valid('query').locales);
        setHash(c, next.sha256);
        return c.json(next);
      },
    )
    .post(
      '/versions',
      may(ports, 'statement.publish'),
      inCampaign(ports),
      output('Publish an editorial version, or propose a material one', publishedAnswerSchema, 201),
      input('json', publishStatementSchema),
      async (c) =>
        c.json(await publishStatement(ports, c.get('actor'), c.get('campaign'), seenHash(c), c.req.valid('json')), 201),
    )
    .get(
      '/proposals',
      may(ports, 'statement.read'),
      inCampaign(ports),
      output('Proposed versions, newest first', z.object({ items: z.array(proposalSummarySchema) })),
      async (c) => c.json({ items: await readProposals(ports.db, c.get('actor'), c.get('campaign').id) }),
    )
    .get(
      '/proposals/:proposal',
      may(ports, 'statement.read'),
      inCampaign(ports),
      output('One proposal with everything it would change', proposalSchema),
      input('param', inProposal),
      async (c) => {
        const place = { campaign: c.get('campaign'), id: c.req.valid('param').proposal };
        const found = await readProposal(ports.db, c.get('actor'), place);
        setHash(c, found.sha256);
        return c.json(found);
      },
    )
    .post(
      '/proposals/:proposal/approve',
      may(ports, 'statement.publish'),
      inCampaign(ports),
      output('Approve the very words that were read, and publish them', publishedAnswerSchema),
      input('param', inProposal),
      async (c) => {
        const place = { campaign: c.get('campaign'), id: c.req.valid('param').proposal };
        const number = await approveProposal(ports, c.get('actor'), place, seenHash(c));
        return c.json({ outcome: 'published' as const, number });
      },
    )
    .post(
      '/proposals/:proposal/refuse',
      may(ports, 'statement.publish'),
      inCampaign(ports),
      output('Refuse a proposal with a reason', 'nothing'),
      input('param', inProposal),
      input('json', refuseProposalSchema),
      async (c) => {
        const place = { campaign: c.get('campaign'), id: c.req.valid('param').proposal };
        await refuseProposal(ports, c.get('actor'), place, c.req.valid('json').reason);
        return c.body(null, 204);
      },
    )
    .post(
      '/proposals/:proposal/withdraw',
      may(ports, 'statement.publish'),
      inCampaign(ports),
      output('Take one’s own proposal back', 'nothing'),
      input('param', inProposal),
      async (c) => {
        const place = { campaign: c.get('campaign'), id: c.req.valid('param').proposal };
        await withdrawProposal(ports, c.get('actor'), place);
        return c.body(null, 204);
      },
    );
