import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { Problem } from '../../../domain/errors.ts';
import { newestArchiveSchema } from '../../../domain/letters/letter-archive.ts';
import type { Env } from '../../context.ts';
import { asBody } from '../../exports/as-body.ts';
import { cancelExport } from '../../exports/cancel-export.ts';
import { inCampaign, may } from '../../http/access.ts';
import { input } from '../../http/input.ts';
import { output } from '../../http/output.ts';
import type { Ports } from '../../ports.ts';
import { orderArchive } from './order-archive.ts';
import { findArchive, openArchive, readArchive } from './read-archive.ts';

const inLetter = z.object({ campaign: z.string(), letter: z.uuid() });

/** A letter's PDFs for all its offices, set in the background for whoever ordered them. */
export const letterArchiveRoutes = (ports: Ports) => {
  const gates = [may(ports, 'letter.read'), inCampaign(ports)] as const;
  const placeOf = (c: Context<Env>, letterId: string) => ({
    campaign: c.get('campaign'),
    letterId,
    owner: c.get('actor'),
  });
  const newest = async (c: Context<Env>, letterId: string) =>
    newestArchiveSchema.parse({ archive: await readArchive(ports.db, placeOf(c, letterId), ports.now()) });
  return new Hono<Env>()
    .get(
      '/:letter/archive',
      ...gates,
      output('How far the caller’s newest archive of the letter is', newestArchiveSchema),
      input('param', inLetter),
      async (c) => c.json(await newest(c, c.req.valid('param').letter)),
    )
    .post(
      '/:letter/archive',
      ...gates,
      output('Have the letter set for all its offices', newestArchiveSchema, 201),
      input('param', inLetter),
      async (c) => {
        const { letter } = c.req.valid('param');
        await orderArchive(ports, c.get('actor'), placeOf(c, letter));
        return c.json(await newest(c, letter), 201);
      },
    )
    .post(
      '/:letter/archive/cancel',
      ...gates,
      output('Stop it', newestArchiveSchema),
      input('param', inLetter),
      async (c) => {
        const { letter } = c.req.valid('param');
        const found = await findArchive(ports.db, placeOf(c, letter), ports.now());
        if (!found) throw new Problem('not.found');
        await cancelExport(ports, c.get('actor'), { campaignId: c.get('campaign').id, id: found.id });
        return c.json(await newest(c, letter));
      },
    )
    .get(
      '/:letter/archive/file',
      ...gates,
      output('The archive', { contentType: 'application/zip' }),
      input('param', inLetter),
      async (c) => {
        const { fileName, bytes } = await openArchive(ports.db, placeOf(c, c.req.valid('param').letter), ports.now());
        return c.body(asBody(bytes), 200, {
          'content-type': 'application/zip',
          'content-disposition': `attachment; filename="${fileName}"`,
        });
      },
    );
};
