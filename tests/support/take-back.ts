import { eq } from 'drizzle-orm';
import type { Db } from '../../src/server/db/connection.ts';
import { signature } from '../../src/server/db/schema/index.ts';
import { lockSignatures, removeSignatures } from '../../src/server/signatories/remove-signatures.ts';

/** Takes a signature back with its organisation, as the undoing of an import does. */
export async function takeBack(db: Db, id: string, at: Date): Promise<void> {
  await db.transaction(async (tx) => {
    const [found] = await tx
      .select({ organizationId: signature.organizationId })
      .from(signature)
      .where(eq(signature.id, id));
    const organizations = found ? [found.organizationId] : [];
    const signed = await lockSignatures(tx, organizations, [id]);
    await removeSignatures(tx, { at, actor: null, note: 'undo' }, signed, organizations);
  });
}
