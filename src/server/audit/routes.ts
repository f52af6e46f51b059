import { and, count, desc, eq, gte, ilike, lt, type SQL } from 'drizzle-orm';
import { Hono } from 'hono';
import { z } from 'zod';
import { daySchema } from '../../domain/campaigns/campaign.ts';
import { line } from '../../domain/text-fields.ts';
import type { Env } from '../context.ts';
import { onlyRow } from '../db/rows.ts';
import { auditEvent } from '../db/schema/index.ts';
import { may } from '../http/access.ts';
import { input } from '../http/input.ts';
import { output } from '../http/output.ts';
import type { Ports } from '../ports.ts';

const PAGE_SIZE = 50;

const auditQuery = z.object({
  actor: line(120).optional(),
  action: line(60).optional(),
  subjectType: line(40).optional(),
  subjectId: line(60).optional(),
  /** Days, UTC, both inclusive. */
  from: daySchema.optional(),
  to: daySchema.optional(),
  page: z.coerce.number().int().min(1).max(100_000).default(1),
});

const values = z.record(z.string(), z.unknown()).nullable();
const auditList = z.object({
  items: z.array(
    z.object({
      id: z.number(),
      at: z.string(),
      actorName: z.string(),
      action: z.string(),
      subjectType: z.string(),
      subjectId: z.string(),
      subjectLabel: z.string(),
      from: values,
      to: values,
    }),
  ),
  total: z.number(),
  page: z.number(),
  pageSize: z.number(),
});

/** Who did what to what, when, from what to what; newest first. */
export const auditRoutes = (ports: Ports) =>
  new Hono<Env>().get(
    '/',
    may(ports, 'audit.read'),
    output('Audit records, newest first', auditList),
    input('query', auditQuery),
    async (c) => {
      const query = c.req.valid('query');
      const where = and(...conditions(query));
      const rows = await ports.db
        .select()
        .from(auditEvent)
        .where(where)
        .orderBy(desc(auditEvent.id))
        .limit(PAGE_SIZE)
        .offset((query.page - 1) * PAGE_SIZE);
      const { total } = onlyRow(await ports.db.select({ total: count() }).from(auditEvent).where(where));
      const items = rows.map(({ at, from, to, campaignId: _campaign, actorId: _actor, ...rest }) => ({
        ...rest,
        at: at.toISOString(),
        from: from ?? null,
        to: to ?? null,
      }));
      return c.json(auditList.parse({ items, total, page: query.page, pageSize: PAGE_SIZE }));
    },
  );

function conditions(query: z.infer<typeof auditQuery>): SQL[] {
  const found: (SQL | undefined)[] = [
    query.actor ? ilike(auditEvent.actorName, `%${escapeLike(query.actor)}%`) : undefined,
    query.action ? eq(auditEvent.action, query.action) : undefined,
    query.subjectType ? eq(auditEvent.subjectType, query.subjectType) : undefined,
    query.subjectId ? eq(auditEvent.subjectId, query.subjectId) : undefined,
    query.from ? gte(auditEvent.at, new Date(`${query.from}T00:00:00Z`)) : undefined,
    query.to ? lt(auditEvent.at, dayAfter(query.to)) : undefined,
  ];
  return found.filter((condition) => condition !== undefined);
}

/** `%` and `_` typed by a person mean themselves. */
export const escapeLike = (text: string): string => text.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`);

function dayAfter(day: string): Date {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date;
}
