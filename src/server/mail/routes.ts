import { count, desc, eq } from 'drizzle-orm';
import { Hono } from 'hono';
import { z } from 'zod';
import { Problem } from '../../domain/errors.ts';
import { MAIL_KINDS } from '../../domain/mail-kind.ts';
import type { Env } from '../context.ts';
import { onlyRow } from '../db/rows.ts';
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
      /** Why it was written. */
      kind: z.enum(MAIL_KINDS),
      to: z.string(),
      subject: z.string(),
      createdAt: z.string(),
      state: z.enum(['waiting', 'sent', 'failed']),
    }),
  ),
  total: z.number().int(),
  page: z.number().int(),
  pageSize: z.number().int(),
});

const PAGE_SIZE = 50;
const outboxQuery = z.object({ page: z.coerce.number().int().min(1).max(100_000).default(1) });

/** Mails that wait to be sent or downloaded, newest first. */
export const outboxRoutes = (ports: Ports) =>
  new Hono<Env>()
    .get(
      '/',
      may(ports, 'outbox.read'),
      output('Mails of the outbox, the newest first', outboxList),
      input('query', outboxQuery),
      async (c) => {
        const { page } = c.req.valid('query');
        const rows = await ports.db
          .select()
          .from(outbox)
          .orderBy(desc(outbox.createdAt), desc(outbox.id))
          .limit(PAGE_SIZE)
          .offset((page - 1) * PAGE_SIZE);
        const { total } = onlyRow(await ports.db.select({ total: count() }).from(outbox));
        const items = rows.map(({ id, kind, to, subject, createdAt, sentAt, failedAt }) => ({
          id,
          kind,
          to,
          subject,
          createdAt: createdAt.toISOString(),
          state: sentAt ? ('sent' as const) : failedAt ? ('failed' as const) : ('waiting' as const),
        }));
        return c.json({ items, total, page, pageSize: PAGE_SIZE });
      },
    )
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
