import { and, eq } from 'drizzle-orm';
import { Problem } from '../../domain/errors.ts';
import { isEditable } from '../../domain/letters/letter-state.ts';
import type { CampaignScope } from '../context.ts';
import type { Tx } from '../db/connection.ts';
import { letter } from '../db/schema/index.ts';

/**
 * The letter, locked until the transaction ends, so that nobody approves it while its text changes.
 * @throws Problem `not.found`, `letter.wrongState`
 */
export async function lockEditableLetter(tx: Tx, scope: CampaignScope, letterId: string) {
  const [found] = await tx
    .select()
    .from(letter)
    .where(and(eq(letter.id, letterId), eq(letter.campaignId, scope.id)))
    .for('update');
  if (!found) throw new Problem('not.found');
  if (!isEditable(found.state)) throw new Problem('letter.wrongState', { params: { state: found.state } });
  return found;
}
