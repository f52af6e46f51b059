import { and, eq, inArray, sql } from 'drizzle-orm';
import { Problem } from '../../domain/errors.ts';
import type { ActOnSignatory } from '../../domain/signatories/signatory.ts';
import { SIGNATURE_ACTS } from '../../domain/signatories/signature-state.ts';
import { verificationNote } from '../../domain/signatories/verification.ts';
import { record } from '../audit/record.ts';
import type { Actor } from '../context.ts';
import { signature } from '../db/schema/index.ts';
import type { Ports } from '../ports.ts';
import { dayOfAct, lockOrganizationOf } from './lock-signature.ts';
import { readSignatory, type SignatoryPlace } from './read-signatory.ts';
import { readCell, tellEvents } from './tell-event.ts';

/**
 * Moves a signature to another state.
 * @throws Problem `edit.conflict` with the signatory as `current` when somebody changed it since `seen`,
 *   `signature.transitionRefused` when its state does not allow the act, `not.found`
 */
export async function actOnSignatory(
  { db, now }: Pick<Ports, 'db' | 'now'>,
  actor: Actor,
  place: SignatoryPlace,
  seen: number,
  { act, note, ground }: ActOnSignatory,
): Promise<void> {
  const rule = SIGNATURE_ACTS[act];
  const verifiedOn = act === 'verify' ? ground : undefined;
  await db.transaction(async (tx) => {
    const { signed, entry } = await lockOrganizationOf(tx, place.campaignId, place.id, 'share');
    const from = await readCell(tx, signed.id);
    const moved = await tx
      .update(signature)
      // Whoever is taken back in has, from now on, declined nothing.
      .set({
        state: rule.to,
        version: sql`${signature.version} + 1`,
        // What no longer is verified has no ground.
        verifiedGround: verifiedOn ?? '',
        ...(act === 'reinstate' ? { declinedVersion: null } : {}),
      })
      .where(and(eq(signature.id, place.id), eq(signature.version, seen), inArray(signature.state, [...rule.from])))
      .returning({ id: signature.id });
    if (moved.length === 0) {
      if (signed.version !== seen) throw new Problem('edit.conflict', { current: await readSignatory(tx, place) });
      throw new Problem('signature.transitionRefused', { params: { state: signed.state } });
    }
    const at = now();
    await tellEvents(tx, [
      {
        signatureId: signed.id,
        campaignId: signed.campaignId,
        type: rule.event,
        day: dayOfAct(at, signed.signedOn),
        at,
        actor,
        note: verifiedOn ? verificationNote(verifiedOn, note) : note,
        from,
        to: await readCell(tx, signed.id),
      },
    ]);
    await record(tx, {
      at,
      actor,
      campaignId: signed.campaignId,
      action: `signature.${rule.event}`,
      subject: { type: 'signature', id: signed.id, label: entry.name },
      from: { state: signed.state },
      to: { state: rule.to, ...(verifiedOn ? { ground: verifiedOn } : {}), ...(note ? { note } : {}) },
    });
  });
}
