import { Hono } from 'hono';
import { z } from 'zod';
import { saveTextBlockSchema, textBlockSchema } from '../../domain/letters/text-block.ts';
import type { Env } from '../context.ts';
import { inCampaign, may } from '../http/access.ts';
import { seenVersion, setVersion } from '../http/etag.ts';
import { input } from '../http/input.ts';
import { output } from '../http/output.ts';
import type { Ports } from '../ports.ts';
import { addTextBlock, editTextBlock, readTextBlocks, removeTextBlock } from './text-blocks.ts';

const one = z.object({ campaign: z.string(), block: z.uuid() });

/** Passages that a coalition uses again in its letters. */
export const textBlockRoutes = (ports: Ports) =>
  new Hono<Env>()
    .get(
      '/',
      may(ports, 'letter.read'),
      inCampaign(ports),
      output('Passages kept for letters', z.object({ items: z.array(textBlockSchema) })),
      async (c) => c.json({ items: await readTextBlocks(ports.db) }),
    )
    .post(
      '/',
      may(ports, 'letter.write'),
      inCampaign(ports),
      output('Keep a passage under a name', textBlockSchema, 201),
      input('json', saveTextBlockSchema),
      async (c) => {
        const added = await addTextBlock(ports, c.get('actor'), c.get('campaign'), c.req.valid('json'));
        setVersion(c, added.version);
        return c.json(added, 201);
      },
    )
    .put(
      '/:block',
      may(ports, 'letter.write'),
      inCampaign(ports),
      output('Change a passage', textBlockSchema),
      input('param', one),
      input('json', saveTextBlockSchema),
      async (c) => {
        const at = { id: c.req.valid('param').block, seen: seenVersion(c) };
        const edited = await editTextBlock(ports, c.get('actor'), c.get('campaign'), at, c.req.valid('json'));
        setVersion(c, edited.version);
        return c.json(edited);
      },
    )
    .delete(
      '/:block',
      may(ports, 'letter.write'),
      inCampaign(ports),
      output('Take a passage out', 'nothing'),
      input('param', one),
      async (c) => {
        const at = { id: c.req.valid('param').block, seen: seenVersion(c) };
        await removeTextBlock(ports, c.get('actor'), c.get('campaign'), at);
        return c.body(null, 204);
      },
    );
