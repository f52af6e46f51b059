import { and, eq, sql } from 'drizzle-orm';
import type { Tx } from '../db/connection.ts';
import { officeContact } from '../db/schema/index.ts';

/** An address that came back is not written to again before somebody mends it. */
export async function markBounced(tx: Tx, officeId: string, address: string, at: Date): Promise<void> {
  await tx
    .update(officeContact)
    .set({ bouncedAt: at })
    .where(
      and(
        eq(officeContact.officeId, officeId),
        eq(officeContact.kind, 'email'),
        sql`lower(${officeContact.value}) = lower(${address})`,
      ),
    );
}
