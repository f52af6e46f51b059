import { and, desc, eq, isNull } from 'drizzle-orm';
import { consentSaid, meaningInForce } from '../../domain/consent/consent.ts';
import type { RecordAnswer } from '../../domain/consent/record-answer.ts';
import { Problem } from '../../domain/errors.ts';
import type { Actor } from '../context.ts';
import type { Tx } from '../db/connection.ts';
import { onlyRow } from '../db/rows.ts';
import { campaign, consentRequest, consentRound, statementVersion } from '../db/schema/index.ts';
import type { Ports } from '../ports.ts';
import { lockOrganizationOf } from '../signatories/lock-signature.ts';
import { readSignatory, type SignatoryPlace } from '../signatories/read-signatory.ts';
import { checkReservations } from '../signatories/reservations.ts';
import { readCell } from '../signatories/tell-event.ts';
import { applyAnswer, localeOf } from './apply-answer.ts';
import { lockRound } from './lock-round.ts';
import { readPublishedVersions } from './published-versions.ts';

/**
 * A colleague writes down an answer that came by other means, whether or not a round is open. If there was a round about
 * the meaning in force, the answer is the signatory's answer there.
 * @throws Problem `edit.conflict` with the signatory as `current` when somebody changed it since `seen`,
 *   `consent.notAwaited`, `request.invalid` for a demand that the version does not have, `not.found`
 */
export async function recordAnswer(
  { db, now }: Pick<Ports, 'db' | 'now'>,
  actor: Actor,
  place: SignatoryPlace,
  seen: number,
  { answer, reservations, note }: RecordAnswer,
): Promise<void> {
  await db.transaction(async (tx) => {
    const at = now();
    const asked = await versionInForce(tx, place.campaignId);
    const roundId = asked && (await roundAbout(tx, asked.id));
    if (roundId) await lockRound(tx, roundId, 'share');
    const { signed, entry } = await lockOrganizationOf(tx, place.campaignId, place.id, 'share');
    if (signed.version !== seen) throw new Problem('edit.conflict', { current: await readSignatory(tx, place) });
    const cell = await readCell(tx, signed.id);
    const versions = await readPublishedVersions(tx, place.campaignId);
    if (!asked || consentSaid({ ...cell, renewed: false }, versions) !== 'awaiting')
      throw new Problem('consent.notAwaited');
    checkReservations(reservations, asked.content);
    if (roundId)
      await tx
        .update(consentRequest)
        .set({ answer, answeredAt: at, answeredThrough: 'staff', recordedBy: actor.id })
        .where(
          and(
            eq(consentRequest.roundId, roundId),
            eq(consentRequest.signatureId, signed.id),
            isNull(consentRequest.answer),
          ),
        );
    const { fallback } = onlyRow(
      await tx.select({ fallback: campaign.defaultLocale }).from(campaign).where(eq(campaign.id, place.campaignId)),
    );
    await applyAnswer(tx, {
      ...{ signed, name: entry.name, answer, reservations, at, actor, through: 'staff', note },
      asked: { versionId: asked.id, number: asked.number },
      locale: localeOf(asked.content, signed.locale, fallback),
    });
  });
}

/** The material version whose meaning is in force. */
async function versionInForce(tx: Tx, campaignId: string) {
  const inForce = meaningInForce(await readPublishedVersions(tx, campaignId));
  const [found] = await tx
    .select({ id: statementVersion.id, number: statementVersion.number, content: statementVersion.content })
    .from(statementVersion)
    .where(and(eq(statementVersion.campaignId, campaignId), eq(statementVersion.number, inForce)));
  return found;
}

async function roundAbout(tx: Tx, versionId: string): Promise<string | undefined> {
  const [found] = await tx
    .select({ id: consentRound.id })
    .from(consentRound)
    .where(eq(consentRound.statementVersionId, versionId))
    .orderBy(desc(consentRound.openedAt));
  return found?.id;
}
