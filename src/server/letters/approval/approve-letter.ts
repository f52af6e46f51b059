import { Problem } from '../../../domain/errors.ts';
import { isSecondPerson } from '../../../domain/letters/letter-acts.ts';
import { type FindingCode, type Stage, standingInTheWay } from '../../../domain/letters/preflight.ts';
import type { Actor } from '../../context.ts';
import type { Tx } from '../../db/connection.ts';
import type { Ports } from '../../ports.ts';
import { moveLetter } from './move-letter.ts';
import { type LetterPlace, type LetterRow, lockLetter, readHands } from './read-content.ts';
import { readPreflight } from './read-preflight.ts';
import { newReference } from './reference.ts';
import { takeSnapshot } from './take-snapshot.ts';

interface Approval {
  actor: Actor;
  place: LetterPlace;
  /** The content hash that was read. */
  seen: string;
  /** What the preflight asks about and the approver accepts. */
  accepted: readonly FindingCode[];
}

/**
 * Approves exactly the letter that was read, and freezes whom it cites.
 * @throws Problem `letter.ownApproval`, `letter.notReady`, `letter.wrongState`, `edit.conflict`, `statement.notPublished`,
 *   `not.found`
 */
export async function approveLetter(
  { db, now }: Pick<Ports, 'db' | 'now'>,
  { actor, place, seen, accepted }: Approval,
): Promise<void> {
  const at = now();
  await db.transaction(async (tx) => {
    const row = await lockLetter(tx, place);
    if (!isSecondPerson(actor.id, await readHands(tx, row))) throw new Problem('letter.ownApproval');
    await refuseUnready(tx, row, at, 'approve', accepted);
    const snapshot = await takeSnapshot(tx, row, { at, actor });
    const set = {
      ...{ approvedBy: actor.id, approvedByName: actor.name, approvedAt: at, approvedHash: seen },
      snapshotId: snapshot.id,
      reference: row.reference ?? newReference(),
    };
    const more = { accepted, rosterHash: snapshot.sha256 };
    await moveLetter(tx, row, { at, actor, place, act: 'approve', seen, more }, set);
  });
}

/**
 * @param row the letter, locked
 * @throws Problem `letter.notReady` with how many findings stand in the way, given what is accepted
 */
export async function refuseUnready(
  tx: Tx,
  row: LetterRow,
  at: Date,
  stage: Stage,
  accepted: readonly FindingCode[],
): Promise<void> {
  const { findings } = await readPreflight(tx, row, at);
  const inTheWay = standingInTheWay(findings, stage, accepted);
  if (inTheWay.length > 0) {
    throw new Problem('letter.notReady', { params: { count: inTheWay.length }, current: { findings: inTheWay } });
  }
}
