import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { may as roleMay } from '../../domain/access/permissions.ts';
import { recordAnswerSchema } from '../../domain/consent/record-answer.ts';
import {
  actOnRoundSchema,
  changeDeadlineSchema,
  requestListSchema,
  requestQuerySchema,
  roundListSchema,
  roundSchema,
} from '../../domain/consent/round-view.ts';
import { signatoryDetailSchema } from '../../domain/signatories/signatory.ts';
import type { Env } from '../context.ts';
import { inCampaign, may } from '../http/access.ts';
import { seenVersion, setVersion } from '../http/etag.ts';
import { input } from '../http/input.ts';
import { output } from '../http/output.ts';
import type { Ports } from '../ports.ts';
import { readSignatory } from '../signatories/read-signatory.ts';
import { actOnRound, changeDeadline } from './command-round.ts';
import { readRequests } from './read-requests.ts';
import { readRound, readRounds } from './read-rounds.ts';
import { recordAnswer } from './record-answer.ts';

const inRound = z.object({ campaign: z.string(), round: z.uuid() });
const oneSignature = z.object({ campaign: z.string(), id: z.uuid() });

/** A campaign's consent rounds. An act or a new deadline names the version it saw in `If-Match`. */
export const consentRoutes = (ports: Ports) =>
  new Hono<Env>()
    .get(
      '/rounds',
      may(ports, 'consent.read'),
      inCampaign(ports),
      output('Consent rounds, the newest first', roundListSchema),
      async (c) =>
        c.json(roundListSchema.parse({ items: await readRounds(ports.db, c.get('campaign').id, ports.now()) })),
    )
    .get(
      '/rounds/:round',
      may(ports, 'consent.read'),
      inCampaign(ports),
      output('One consent round with its counts and messages', roundSchema),
      input('param', inRound),
      async (c) => c.json(await answer(ports, c, c.req.valid('param').round)),
    )
    .get(
      '/rounds/:round/requests',
      may(ports, 'consent.read'),
      inCampaign(ports),
      output('The signatories of a round, with what each answered', requestListSchema),
      input('param', inRound),
      input('query', requestQuerySchema),
      async (c) => {
        const { round } = c.req.valid('param');
        await readRound(ports.db, c.get('campaign').id, round, ports.now());
        const found = await readRequests(ports.db, round, c.req.valid('query'), mayReadContact(c));
        return c.json(requestListSchema.parse(found));
      },
    )
    .post(
      '/rounds/:round/acts',
      may(ports, 'consent.manage'),
      inCampaign(ports),
      output('Pause, resume or close a round', roundSchema),
      input('param', inRound),
      input('json', actOnRoundSchema),
      async (c) => {
        const { round } = c.req.valid('param');
        const place = { campaignId: c.get('campaign').id, roundId: round };
        await actOnRound(ports, c.get('actor'), place, seenVersion(c), c.req.valid('json').act);
        return c.json(await answer(ports, c, round));
      },
    )
    .patch(
      '/rounds/:round',
      may(ports, 'consent.manage'),
      inCampaign(ports),
      output('Put the deadline off', roundSchema),
      input('param', inRound),
      input('json', changeDeadlineSchema),
      async (c) => {
        const { round } = c.req.valid('param');
        const place = { campaignId: c.get('campaign').id, roundId: round };
        await changeDeadline(ports, c.get('actor'), place, seenVersion(c), c.req.valid('json').deadline);
        return c.json(await answer(ports, c, round));
      },
    );

/** Mounted beside the signatories: what is recorded is one signatory's answer. */
export const answerRoutes = (ports: Ports) =>
  new Hono<Env>().post(
    '/:id/consent',
    may(ports, 'consent.record'),
    inCampaign(ports),
    output('Write down an answer of a signatory that came by other means', signatoryDetailSchema),
    input('param', oneSignature),
    input('json', recordAnswerSchema),
    async (c) => {
      const { id } = c.req.valid('param');
      const place = { campaignId: c.get('campaign').id, id, mayReadContact: mayReadContact(c) };
      await recordAnswer(ports, c.get('actor'), place, seenVersion(c), c.req.valid('json'));
      const found = signatoryDetailSchema.parse(await readSignatory(ports.db, place));
      setVersion(c, found.version);
      return c.json(found);
    },
  );

type Call = Context<Env>;

const mayReadContact = (c: Call): boolean => roleMay(c.get('actor').role, 'signatory.readContact');

async function answer({ db, now }: Ports, c: Call, roundId: string) {
  const found = roundSchema.parse(await readRound(db, c.get('campaign').id, roundId, now()));
  setVersion(c, found.version);
  return found;
}
