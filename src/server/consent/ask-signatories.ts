import { and, asc, eq, inArray, isNull, notExists, sql } from 'drizzle-orm';
import { STANDING } from '../../domain/signatories/signature-state.ts';
import type { Tx } from '../db/connection.ts';
import { consentRequest, consentRound, signature } from '../db/schema/index.ts';
import type { Ports } from '../ports.ts';

const SIGNATORIES_A_TRANSACTION = 100;

/**
 * Enters who stands into a consent round, some at a time. Whatever kills it, each is entered once, and the next call
 * carries on; a round that is unknown, or has entered all, has nothing to do.
 */
export async function askSignatories({ db, now }: Pick<Ports, 'db' | 'now'>, roundId: string): Promise<void> {
  let goesOn = true;
  while (goesOn) goesOn = await db.transaction((tx) => enterSome(tx, now(), roundId));
}

async function enterSome(tx: Tx, at: Date, roundId: string): Promise<boolean> {
  const [round] = await tx
    .select()
    .from(consentRound)
    .where(and(eq(consentRound.id, roundId), isNull(consentRound.askedAllAt)))
    .for('update');
  if (!round) return false;
  const entered = tx
    .select({ one: sql`1` })
    .from(consentRequest)
    .where(and(eq(consentRequest.roundId, roundId), eq(consentRequest.signatureId, signature.id)));
  const next = await tx
    .select({ signatureId: signature.id, locale: signature.locale })
    .from(signature)
    .where(and(eq(signature.campaignId, round.campaignId), inArray(signature.state, [...STANDING]), notExists(entered)))
    .orderBy(asc(signature.id))
    .limit(SIGNATORIES_A_TRANSACTION);
  if (next.length > 0) {
    await tx.insert(consentRequest).values(next.map((one) => ({ ...one, roundId })));
    return true;
  }
  await tx.update(consentRound).set({ askedAllAt: at }).where(eq(consentRound.id, roundId));
  return false;
}
