import { desc, eq } from 'drizzle-orm';
import { Hono } from 'hono';
import { z } from 'zod';
import { Problem } from '../../domain/errors.ts';
import { MAIL_KINDS } from '../../domain/mail-kind.ts';
import type { Env } from '../context.ts';
import { outbox } from '../db/schema/index.ts';
import { may } from '../http/access.ts';
import { input } from '../http/input.ts';
import { output } from '../http/output.ts';
import type { Ports } from '../ports.ts';
import { asEml } from './eml.ts';

const outboxList = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(MAIL_KINDS),
      to: z.string(),
      subject: z.string(),
      createdAt: z.string(),
      state: z.enum(['waiting', 'sent', 'failed']),
    }),
  ),
});

const PAGE = 100;

/** Mails that wait to be sent or downloaded, newest first. */
export const outboxRoutes = (ports: Ports) =>
  new Hono<Env>()
    .get('/', may(ports, 'outbox.read'), output('The newest mails of the outbox', outboxList), async (c) => {
      const rows = await ports.db.select().from(outbox).orderBy(desc(outbox.createdAt)).limit(PAGE);
      return c.json({
        items: rows.map(({ id, kind, to, subject, createdAt, sentAt, failedAt }) => ({
          id,
          kind,
          to,
          subject,
          createdAt: createdAt.toISOString(),
          state: sentAt ? ('sent' as const) : failedAt ? ('failed' as const) : ('waiting' as const),
        })),
      });
    })
    .get(
      '/:id/message.eml',
      may(ports, 'outbox.read'),
      output('One mail as a file', { contentType: 'message/rfc822' }),
      input('param', z.object({ id: z.uuid() })),
      async (c) => {
        const [mail] = await ports.db
          .select()
          .from(outbox)
          .where(eq(outbox.id, c.req.valid('param').id));
        if (!mail) throw new Problem('not.found');
        return c.body(asEml(mail), 200, {
          'content-type': 'message/rfc822',
          'content-disposition': 'attachment; filename="message.eml"',
        });
      },
    );
