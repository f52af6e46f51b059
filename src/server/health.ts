import { sql } from 'drizzle-orm';
import { Hono } from 'hono';
import { z } from 'zod';
import { Problem } from '../domain/errors.ts';
import type { Env } from './context.ts';
import { rowsOf } from './db/rows.ts';
import { anyone } from './http/access.ts';
import { output } from './http/output.ts';
import type { Ports } from './ports.ts';

const health = z.object({ status: z.literal('ok'), version: z.string(), migration: z.string() });

/** Answers 200 only when the database does, with the version and the newest migration's hash. */
export const healthRoutes = ({ db, settings }: Ports) =>
  new Hono<Env>().get('/', anyone(), output('Is the house standing?', health), async (c) => {
    try {
      const [newest] = rowsOf<{ hash: string }>(
        await db.execute(sql`SELECT hash FROM drizzle.__drizzle_migrations ORDER BY id DESC LIMIT 1`),
      );
      return c.json({ status: 'ok' as const, version: settings.version, migration: newest?.hash.slice(0, 12) ?? '' });
    } catch {
      // Whatever the driver says, for the caller it is one thing; the details are no outsider's business.
      throw new Problem('server.unavailable');
    }
  });
