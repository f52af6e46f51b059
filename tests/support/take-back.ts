import { eq } from 'drizzle-orm';
import type { Db, Tx } from '../../src/server/db/connection.ts';
import { signature } from '../../src/server/db/schema/index.ts';
import { lockSignatures, removeSignatures } from '../../src/server/signatories/remove-signatures.ts';

/** Takes a signature back with its organisation, as the undoing of an import does. */
export const takeBack = (db: Db, id: string, at: Date): Promise<void> => db.transaction((tx) => takeBackIn(tx, id, at));

export async function takeBackIn(tx: Tx, id: string, at: Date): Promise<void> {
  const [found] = await tx
    .select({ organizationId: signature.organizationId })
    .from(signature)
    .where(eq(signature.id, id));
  const organizations = found ? [found.organizationId] : [];
  const signed = await lockSignatures(tx, organizations, [id]);
  await removeSignatures(tx, { at, actor: null, note: 'undo' }, signed, organizations);
}
