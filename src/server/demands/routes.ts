import { Hono } from 'hono';
import { z } from 'zod';
import {
  demandListSchema,
  demandOrderSchema,
  demandSchema,
  restoreWordingSchema,
  saveWordingSchema,
  wordingVersionSchema,
} from '../../domain/demands/wording.ts';
import { Problem } from '../../domain/errors.ts';
import { localeSchema } from '../../domain/locale/locale.ts';
import { line } from '../../domain/text-fields.ts';
import type { Env } from '../context.ts';
import { inCampaign, may } from '../http/access.ts';
import { seenVersion, setVersion } from '../http/etag.ts';
import { input } from '../http/input.ts';
import { output } from '../http/output.ts';
import type { Ports } from '../ports.ts';
import { readDemands, readOrderVersion, readParts, readVersions } from './read-demands.ts';
import { reorderDemands } from './reorder-demands.ts';
import { restoreWording, saveWording } from './save-wording.ts';

const inDemand = z.object({ campaign: z.string(), demand: line(80) });
const inWording = inDemand.extend({ locale: localeSchema });
const versionList = z.object({ items: z.array(wordingVersionSchema) });

/** A campaign's demands and the history of their wordings. An edit names the version it saw in `If-Match`. */
export const demandRoutes = (ports: Ports) =>
  new Hono<Env>()
    .get('/', may(ports, 'demand.read'), inCampaign(ports), output('Demands in order', demandListSchema), async (c) => {
      const { id } = c.get('campaign');
      const version = await readOrderVersion(ports.db, id);
      setVersion(c, version);
      return c.json({ version, items: await readDemands(ports.db, id) });
    })
    .put(
      '/order',
      may(ports, 'demand.reorder'),
      inCampaign(ports),
      output('Reorder the demands', demandListSchema),
      input('json', demandOrderSchema),
      async (c) => {
        const scope = c.get('campaign');
        await reorderDemands(ports, c.get('actor'), scope, seenVersion(c), c.req.valid('json').keys);
        const version = await readOrderVersion(ports.db, scope.id);
        setVersion(c, version);
        return c.json({ version, items: await readDemands(ports.db, scope.id) });
      },
    )
    .get(
      '/:demand',
      may(ports, 'demand.read'),
      inCampaign(ports),
      output('One demand with its wordings in force', demandSchema),
      input('param', inDemand),
      async (c) => c.json(await oneDemand(ports, c.get('campaign').id, c.req.valid('param').demand)),
    )
    .get(
      '/:demand/wordings/:locale/versions',
      may(ports, 'demand.read'),
      inCampaign(ports),
      output('Every version of a wording, newest first', versionList),
      input('param', inWording),
      async (c) => {
        const { demand, locale } = c.req.valid('param');
        return c.json({ items: await readVersions(ports.db, c.get('campaign').id, demand, locale) });
      },
    )
    .put(
      '/:demand/wordings/:locale',
      may(ports, 'wording.save'),
      inCampaign(ports),
      output('Save a wording as a new version', demandSchema),
      input('param', inWording),
      input('json', saveWordingSchema),
      async (c) => {
        const { demand, locale } = c.req.valid('param');
        const scope = c.get('campaign');
        const place = { campaign: scope, key: demand, locale };
        await saveWording(ports, c.get('actor'), place, seenVersion(c), c.req.valid('json'));
        return c.json(await oneDemand(ports, scope.id, demand));
      },
    )
    .post(
      '/:demand/wordings/:locale/restore',
      may(ports, 'wording.save'),
      inCampaign(ports),
      output('Restore an earlier version as a new one', demandSchema),
      input('param', inWording),
      input('json', restoreWordingSchema),
      async (c) => {
        const { demand, locale } = c.req.valid('param');
        const scope = c.get('campaign');
        const place = { campaign: scope, key: demand, locale };
        await restoreWording(ports, c.get('actor'), place, seenVersion(c), c.req.valid('json'));
        return c.json(await oneDemand(ports, scope.id, demand));
      },
    );

async function oneDemand({ db }: Pick<Ports, 'db'>, campaignId: string, key: string) {
  const [found] = await readParts(db, campaignId, key);
  if (!found) throw new Problem('not.found');
  return found;
}
