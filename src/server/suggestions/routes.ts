import { type Context, Hono } from 'hono';
import { z } from 'zod';
import {
  acceptSuggestionSchema,
  commentSchema,
  rejectSuggestionSchema,
  suggestionSchema,
  suggestSchema,
} from '../../domain/demands/suggestion.ts';
import { line } from '../../domain/text-fields.ts';
import type { Env } from '../context.ts';
import { inCampaign, may } from '../http/access.ts';
import { seenVersion } from '../http/etag.ts';
import { input } from '../http/input.ts';
import { output } from '../http/output.ts';
import type { Ports } from '../ports.ts';
import { acceptSuggestion } from './accept-suggestion.ts';
import { commentOnSuggestion } from './comment-on-suggestion.ts';
import { readSuggestion, readSuggestions } from './read-suggestions.ts';
import { rejectSuggestion } from './reject-suggestion.ts';
import { suggest } from './suggest.ts';
import type { SuggestionPlace } from './suggestion-place.ts';

const inDemand = z.object({ campaign: z.string(), demand: line(80) });
const one = inDemand.extend({ id: z.uuid() });
const list = z.object({ items: z.array(suggestionSchema) });

/** Other words that colleagues propose for passages of a demand, and what became of them. */
export const suggestionRoutes = (ports: Ports) =>
  new Hono<Env>()
    .get(
      '/',
      may(ports, 'suggestion.read'),
      inCampaign(ports),
      output('Suggestions on a demand, the open ones first', list),
      input('param', inDemand),
      async (c) => {
        const { demand } = c.req.valid('param');
        return c.json({ items: await readSuggestions(ports.db, c.get('campaign').id, demand) });
      },
    )
    .post(
      '/',
      may(ports, 'suggestion.write'),
      inCampaign(ports),
      output('Suggest other words for a passage', suggestionSchema, 201),
      input('param', inDemand),
      input('json', suggestSchema),
      async (c) => {
        const { demand: key } = c.req.valid('param');
        const campaign = c.get('campaign');
        const id = await suggest(ports, c.get('actor'), { campaign, key }, c.req.valid('json'));
        return c.json(await readSuggestion(ports.db, campaign.id, key, id), 201);
      },
    )
    .post(
      '/:id/comments',
      may(ports, 'suggestion.write'),
      inCampaign(ports),
      output('Comment on a suggestion', suggestionSchema),
      input('param', one),
      input('json', commentSchema),
      async (c) => {
        const place = placeOf(c, c.req.valid('param'));
        await commentOnSuggestion(ports, c.get('actor'), place, c.req.valid('json'));
        return c.json(await read(ports, place));
      },
    )
    .post(
      '/:id/accept',
      may(ports, 'suggestion.decide'),
      inCampaign(ports),
      output('Take a suggestion over as a new version; `If-Match` names the newest version', suggestionSchema),
      input('param', one),
      input('json', acceptSuggestionSchema),
      async (c) => {
        const place = placeOf(c, c.req.valid('param'));
        await acceptSuggestion(ports, c.get('actor'), place, seenVersion(c), c.req.valid('json'));
        return c.json(await read(ports, place));
      },
    )
    .post(
      '/:id/reject',
      may(ports, 'suggestion.decide'),
      inCampaign(ports),
      output('Reject a suggestion with a reason', suggestionSchema),
      input('param', one),
      input('json', rejectSuggestionSchema),
      async (c) => {
        const place = placeOf(c, c.req.valid('param'));
        await rejectSuggestion(ports, c.get('actor'), place, c.req.valid('json'));
        return c.json(await read(ports, place));
      },
    );

const placeOf = (c: Context<Env>, { demand, id }: { demand: string; id: string }): SuggestionPlace => ({
  campaign: c.get('campaign'),
  key: demand,
  id,
});

const read = ({ db }: Pick<Ports, 'db'>, { campaign, key, id }: SuggestionPlace) =>
  readSuggestion(db, campaign.id, key, id);
