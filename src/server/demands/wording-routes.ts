import { type Context, Hono } from 'hono';
import { z } from 'zod';
import {
  approveWordingSchema,
  askReviewSchema,
  demandSchema,
  restoreWordingSchema,
  returnToDraftSchema,
  saveWordingSchema,
  versionSummarySchema,
  wordingVersionSchema,
} from '../../domain/demands/wording.ts';
import { Problem } from '../../domain/errors.ts';
import { type Locale, localeSchema } from '../../domain/locale/locale.ts';
import { line } from '../../domain/text-fields.ts';
import type { Actor, Env } from '../context.ts';
import { inCampaign, may } from '../http/access.ts';
import { seenVersion } from '../http/etag.ts';
import { input } from '../http/input.ts';
import { output } from '../http/output.ts';
import type { Ports } from '../ports.ts';
import { approveWording, askReview, returnToDraft } from './move-wording.ts';
import { readDemand } from './read-demands.ts';
import { readHistory, readVersion } from './read-history.ts';
import { restoreWording, saveWording } from './save-wording.ts';
import type { WordingPlace } from './wording-place.ts';

const inWording = z.object({ campaign: z.string(), demand: line(80), locale: localeSchema });
const inVersion = inWording.extend({
  number: z.coerce
    .number()
    .int()
    .min(1)
    .max(2 ** 31 - 1),
});
const page = z.object({
  before: z.coerce
    .number()
    .int()
    .min(1)
    .max(2 ** 31 - 1)
    .optional(),
});
const history = z.object({ items: z.array(versionSummarySchema), olderThan: z.number().int().nullable() });

/** One wording: its history, saving, review and approval. An edit names the version it saw in `If-Match`. */
export const wordingRoutes = (ports: Ports) =>
  new Hono<Env>()
    .get(
      '/versions',
      may(ports, 'demand.read'),
      inCampaign(ports),
      output('Versions of a wording without their texts, newest first, a page at a time', history),
      input('param', inWording),
      input('query', page),
      async (c) => c.json(await readHistory(ports.db, placeOf(c, c.req.valid('param')), c.req.valid('query').before)),
    )
    .get(
      '/versions/:number',
      may(ports, 'demand.read'),
      inCampaign(ports),
      output('One version with its text', wordingVersionSchema),
      input('param', inVersion),
      async (c) => {
        const param = c.req.valid('param');
        const found = await readVersion(ports.db, placeOf(c, param), param.number);
        if (!found) throw new Problem('not.found');
        return c.json(found);
      },
    )
    .put(
      '/',
      may(ports, 'wording.save'),
      inCampaign(ports),
      output('Save a wording as a new version', demandSchema),
      input('param', inWording),
      input('json', saveWordingSchema),
      async (c) => c.json(await change(ports, c, c.req.valid('param'), saveWording, c.req.valid('json'))),
    )
    .post(
      '/restore',
      may(ports, 'wording.save'),
      inCampaign(ports),
      output('Restore an earlier version as a new one', demandSchema),
      input('param', inWording),
      input('json', restoreWordingSchema),
      async (c) => c.json(await change(ports, c, c.req.valid('param'), restoreWording, c.req.valid('json'))),
    )
    .post(
      '/ask-review',
      may(ports, 'wording.save'),
      inCampaign(ports),
      output('Ask a colleague to review the newest version', demandSchema),
      input('param', inWording),
      input('json', askReviewSchema),
      async (c) => c.json(await change(ports, c, c.req.valid('param'), askReview, c.req.valid('json'))),
    )
    .post(
      '/return',
      may(ports, 'wording.save'),
      inCampaign(ports),
      output('Return a version in review to draft', demandSchema),
      input('param', inWording),
      input('json', returnToDraftSchema),
      async (c) => c.json(await change(ports, c, c.req.valid('param'), returnToDraft, c.req.valid('json'))),
    )
    .post(
      '/approve',
      may(ports, 'wording.approve'),
      inCampaign(ports),
      output('Put the newest version in force', demandSchema),
      input('param', inWording),
      input('json', approveWordingSchema),
      async (c) => c.json(await change(ports, c, c.req.valid('param'), approveWording, c.req.valid('json'))),
    );

const placeOf = (c: Context<Env>, { demand, locale }: { demand: string; locale: Locale }): WordingPlace => ({
  campaign: c.get('campaign'),
  key: demand,
  locale,
});

type Act<Input> = (ports: Ports, actor: Actor, place: WordingPlace, seen: number, input: Input) => Promise<void>;

/** Does what is asked with the version that the caller saw, and answers the demand as it then stands. */
async function change<Input>(
  ports: Ports,
  c: Context<Env>,
  param: { demand: string; locale: Locale },
  act: Act<Input>,
  asked: Input,
) {
  const place = placeOf(c, param);
  await act(ports, c.get('actor'), place, seenVersion(c), asked);
  return readDemand(ports.db, place.campaign.id, place.key);
}
