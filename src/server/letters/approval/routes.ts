import { type Context, Hono } from 'hono';
import { z } from 'zod';
import {
  approveLetterSchema,
  letterApprovalSchema,
  returnLetterSchema,
} from '../../../domain/letters/letter-approval.ts';
import type { Env } from '../../context.ts';
import { inCampaign, may } from '../../http/access.ts';
import { seenHash, setHash } from '../../http/etag.ts';
import { input } from '../../http/input.ts';
import { output } from '../../http/output.ts';
import type { Ports } from '../../ports.ts';
import { approveLetter } from './approve-letter.ts';
import { renewRoster, reopenLetter, returnLetter, submitLetter, takeLetterBack } from './move-letter.ts';
import { readApproval } from './read-approval.ts';

const inLetter = z.object({ campaign: z.string(), letter: z.uuid() });

/** A letter's way from draft to approval; every act names, in `If-Match`, the hash of the content it is on. */
export const letterApprovalRoutes = (ports: Ports) => {
  const moved = (what: string) => output(what, letterApprovalSchema);
  const placeOf = (c: Context<Env>, letter: string) => ({ campaign: c.get('campaign'), letterId: letter });
  const answer = async (c: Context<Env>, letter: string) => {
    const approval = await readApproval(ports, c.get('actor'), placeOf(c, letter));
    setHash(c, approval.contentHash);
    return approval;
  };
  const move = (c: Context<Env>, letter: string) => ({
    actor: c.get('actor'),
    place: placeOf(c, letter),
    seen: seenHash(c),
  });
  return new Hono<Env>()
    .get(
      '/:letter/approval',
      may(ports, 'letter.read'),
      inCampaign(ports),
      moved('Where a letter is on its way to approval, and what the preflight finds'),
      input('param', inLetter),
      async (c) => c.json(await answer(c, c.req.valid('param').letter)),
    )
    .post(
      '/:letter/submit',
      may(ports, 'letter.write'),
      inCampaign(ports),
      moved('Hand a draft in for review'),
      input('param', inLetter),
      async (c) => {
        const { letter } = c.req.valid('param');
        await submitLetter(ports, move(c, letter));
        return c.json(await answer(c, letter));
      },
    )
    .post(
      '/:letter/take-back',
      may(ports, 'letter.write'),
      inCampaign(ports),
      moved('Take a letter out of review, to write on'),
      input('param', inLetter),
      async (c) => {
        const { letter } = c.req.valid('param');
        await takeLetterBack(ports, move(c, letter));
        return c.json(await answer(c, letter));
      },
    )
    .post(
      '/:letter/return',
      may(ports, 'letter.approve'),
      inCampaign(ports),
      moved('Give a letter back to its writers, with what to mend'),
      input('param', inLetter),
      input('json', returnLetterSchema),
      async (c) => {
        const { letter } = c.req.valid('param');
        await returnLetter(ports, move(c, letter), c.req.valid('json').note);
        return c.json(await answer(c, letter));
      },
    )
    .post(
      '/:letter/approve',
      may(ports, 'letter.approve'),
      inCampaign(ports),
      moved('Approve exactly what was read, and freeze whom it cites'),
      input('param', inLetter),
      input('json', approveLetterSchema),
      async (c) => {
        const { letter } = c.req.valid('param');
        await approveLetter(ports, { ...move(c, letter), accepted: c.req.valid('json').accepted });
        return c.json(await answer(c, letter));
      },
    )
    .post(
      '/:letter/reopen',
      may(ports, 'letter.write'),
      inCampaign(ports),
      moved('Make an approved letter a draft again; its approval is void'),
      input('param', inLetter),
      async (c) => {
        const { letter } = c.req.valid('param');
        await reopenLetter(ports, move(c, letter));
        return c.json(await answer(c, letter));
      },
    )
    .post(
      '/:letter/renew-roster',
      may(ports, 'letter.send'),
      inCampaign(ports),
      moved('Have an approved letter approved again with today’s signatories'),
      input('param', inLetter),
      async (c) => {
        const { letter } = c.req.valid('param');
        await renewRoster(ports, move(c, letter));
        return c.json(await answer(c, letter));
      },
    );
};
