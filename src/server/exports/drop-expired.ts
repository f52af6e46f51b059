import { lt } from 'drizzle-orm';
import { exportFile } from '../db/schema/index.ts';
import type { Ports } from '../ports.ts';

/** Files, with their pieces, whose time is over. They hold what one person asked for; nothing else refers to them. */
export async function dropExpiredExports({ db, now }: Pick<Ports, 'db' | 'now'>): Promise<void> {
  await db.delete(exportFile).where(lt(exportFile.expiresAt, now()));
}
