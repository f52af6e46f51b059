import { Hono } from 'hono';
import { z } from 'zod';
import { letterAttachmentSchema } from '../../domain/letters/attachment.ts';
import {
  commentOnLetterSchema,
  letterCommentSchema,
  settleCommentSchema,
} from '../../domain/letters/letter-comment.ts';
import type { Env } from '../context.ts';
import { inCampaign, may } from '../http/access.ts';
import { input } from '../http/input.ts';
import { output } from '../http/output.ts';
import type { Ports } from '../ports.ts';
import { addAttachment, readAttachmentFile, readAttachments, removeAttachment, uploadOf } from './attachments.ts';
import { commentOnLetter, readComments, settleComment } from './comments.ts';

const inLetter = z.object({ campaign: z.string(), letter: z.uuid() });
const inComment = inLetter.extend({ comment: z.uuid() });
const inAttachment = inLetter.extend({ attachment: z.uuid() });
const comments = z.object({ items: z.array(letterCommentSchema) });
const attachments = z.object({ items: z.array(letterAttachmentSchema) });

const placeOf = (campaign: Env['Variables']['campaign'], { letter }: z.infer<typeof inLetter>) => ({
  campaign,
  letterId: letter,
});

/** What colleagues put beside a letter's texts: comments, and files that go along. */
export const besideLetterRoutes = (ports: Ports) =>
  new Hono<Env>()
    .get(
      '/:letter/comments',
      may(ports, 'letter.read'),
      inCampaign(ports),
      output('Comments on a letter, the open ones first', comments),
      input('param', inLetter),
      async (c) => c.json({ items: await readComments(ports.db, placeOf(c.get('campaign'), c.req.valid('param'))) }),
    )
    .post(
      '/:letter/comments',
      may(ports, 'letter.comment'),
      inCampaign(ports),
      output('Comment on a letter, or answer a comment', comments, 201),
      input('param', inLetter),
      input('json', commentOnLetterSchema),
      async (c) => {
        const place = placeOf(c.get('campaign'), c.req.valid('param'));
        await commentOnLetter(ports, c.get('actor'), place, c.req.valid('json'));
        return c.json({ items: await readComments(ports.db, place) }, 201);
      },
    )
    .post(
      '/:letter/comments/:comment/settle',
      may(ports, 'letter.comment'),
      inCampaign(ports),
      output('Settle a comment, or open it again', comments),
      input('param', inComment),
      input('json', settleCommentSchema),
      async (c) => {
        const { comment, ...at } = c.req.valid('param');
        const place = placeOf(c.get('campaign'), at);
        await settleComment(ports, c.get('actor'), place, comment, c.req.valid('json').settled);
        return c.json({ items: await readComments(ports.db, place) });
      },
    )
    .get(
      '/:letter/attachments',
      may(ports, 'letter.read'),
      inCampaign(ports),
      output('The files that go along with a letter', attachments),
      input('param', inLetter),
      async (c) => c.json({ items: await readAttachments(ports.db, placeOf(c.get('campaign'), c.req.valid('param'))) }),
    )
    .post(
      '/:letter/attachments',
      may(ports, 'letter.write'),
      inCampaign(ports),
      output(
        'Let a file go along: its bytes as the body, its name percent-encoded in x-file-name',
        letterAttachmentSchema,
        201,
      ),
      input('param', inLetter),
      async (c) => {
        const place = placeOf(c.get('campaign'), c.req.valid('param'));
        return c.json(await addAttachment(ports, c.get('actor'), place, await uploadOf(c.req.raw)), 201);
      },
    )
    .get(
      '/:letter/attachments/:attachment',
      may(ports, 'letter.read'),
      inCampaign(ports),
      output('One of these files', { contentType: 'application/octet-stream' }),
      input('param', inAttachment),
      async (c) => {
        const { attachment, ...at } = c.req.valid('param');
        const { name, contentType, bytes } = await readAttachmentFile(
          ports.db,
          placeOf(c.get('campaign'), at),
          attachment,
        );
        return c.body(bytes, 200, {
          'content-type': contentType,
          'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
        });
      },
    )
    .delete(
      '/:letter/attachments/:attachment',
      may(ports, 'letter.write'),
      inCampaign(ports),
      output('Take a file out of a draft', 'nothing'),
      input('param', inAttachment),
      async (c) => {
        const { attachment, ...at } = c.req.valid('param');
        await removeAttachment(ports, c.get('actor'), placeOf(c.get('campaign'), at), attachment);
        return c.body(null, 204);
      },
    );
