import { Hono } from 'hono';
import { z } from 'zod';
import {
  duplicateListSchema,
  duplicatePairSchema,
  duplicateQuerySchema,
  mergedSchema,
  mergeListSchema,
  mergeSchema,
  undoneSchema,
} from '../../domain/duplicates/duplicate.ts';
import type { Env } from '../context.ts';
import { inCampaign, may } from '../http/access.ts';
import { input } from '../http/input.ts';
import { output } from '../http/output.ts';
import type { Ports } from '../ports.ts';
import { dismissPair, mergePair, reopenPair, undoMerge } from './decide-pair.ts';
import { listDuplicates, listMerges, readDuplicate } from './read-duplicates.ts';
import { cancelScan, startScan } from './scan-registry.ts';

const one = z.object({ campaign: z.string(), id: z.uuid() });

/** Entries of the registry that may be one. The registry is the house's; the campaign is where staff work. */
export const duplicateRoutes = (ports: Ports) =>
  new Hono<Env>()
    .get(
      '/',
      may(ports, 'duplicate.read'),
      inCampaign(ports),
      output('Pairs that wait to be decided, and the last look through the registry', duplicateListSchema),
      input('query', duplicateQuerySchema),
      async (c) => c.json(duplicateListSchema.parse(await listDuplicates(ports.db, c.req.valid('query').page))),
    )
    .get(
      '/merges',
      may(ports, 'duplicate.read'),
      inCampaign(ports),
      output('What was merged, newest first', mergeListSchema),
      input('query', duplicateQuerySchema),
      async (c) => c.json(mergeListSchema.parse(await listMerges(ports.db, c.req.valid('query').page))),
    )
    .post(
      '/merges/:id/undo',
      may(ports, 'duplicate.decide'),
      inCampaign(ports),
      output('Undo a merge', undoneSchema),
      input('param', one),
      async (c) => {
        const undone = await undoMerge(ports, c.get('actor'), c.get('campaign').id, c.req.valid('param').id);
        return c.json(undoneSchema.parse(undone));
      },
    )
    .post(
      '/scan',
      may(ports, 'duplicate.decide'),
      inCampaign(ports),
      output('Look through the whole registry', duplicateListSchema),
      async (c) => {
        await startScan(ports, c.get('actor'), c.get('campaign').id);
        return c.json(duplicateListSchema.parse(await listDuplicates(ports.db, 1)));
      },
    )
    .post(
      '/scan/cancel',
      may(ports, 'duplicate.decide'),
      inCampaign(ports),
      output('Stop looking through the registry', duplicateListSchema),
      async (c) => {
        await cancelScan(ports, c.get('actor'), c.get('campaign').id);
        return c.json(duplicateListSchema.parse(await listDuplicates(ports.db, 1)));
      },
    )
    .get(
      '/:id',
      may(ports, 'duplicate.read'),
      inCampaign(ports),
      output('Two entries side by side', duplicatePairSchema),
      input('param', one),
      async (c) => c.json(duplicatePairSchema.parse(await readDuplicate(ports.db, c.req.valid('param').id))),
    )
    .post(
      '/:id/merge',
      may(ports, 'duplicate.decide'),
      inCampaign(ports),
      output('Take both for one', mergedSchema),
      input('param', one),
      input('json', mergeSchema),
      async (c) => {
        const { id } = c.req.valid('param');
        const merged = await mergePair(ports, c.get('actor'), c.get('campaign').id, id, c.req.valid('json'));
        return c.json(mergedSchema.parse(merged));
      },
    )
    .post(
      '/:id/dismiss',
      may(ports, 'duplicate.decide'),
      inCampaign(ports),
      output('Not a duplicate', duplicatePairSchema),
      input('param', one),
      async (c) => {
        const { id } = c.req.valid('param');
        await dismissPair(ports, c.get('actor'), c.get('campaign').id, id);
        return c.json(duplicatePairSchema.parse(await readDuplicate(ports.db, id)));
      },
    )
    .post(
      '/:id/reopen',
      may(ports, 'duplicate.decide'),
      inCampaign(ports),
      output('Ask again whether they are one', duplicatePairSchema),
      input('param', one),
      async (c) => {
        const { id } = c.req.valid('param');
        await reopenPair(ports, c.get('actor'), c.get('campaign').id, id);
        return c.json(duplicatePairSchema.parse(await readDuplicate(ports.db, id)));
      },
    );
