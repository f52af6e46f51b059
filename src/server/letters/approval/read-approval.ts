import { isSecondPerson } from '../../../domain/letters/letter-acts.ts';
import type { LetterApproval } from '../../../domain/letters/letter-approval.ts';
import { contentHash } from '../../../domain/letters/letter-content.ts';
import type { Actor } from '../../context.ts';
import type { Ports } from '../../ports.ts';
import { findLetter, type LetterPlace, readContent, readHands } from './read-content.ts';
import { readPreflight } from './read-preflight.ts';
import { readSnapshot } from './take-snapshot.ts';

/**
 * Where a letter is on its way to approval, for `actor`.
 * @throws Problem `not.found`
 */
export async function readApproval(
  { db, now }: Pick<Ports, 'db' | 'now'>,
  actor: Actor,
  place: LetterPlace,
): Promise<LetterApproval> {
  const row = await findLetter(db, place);
  const { findings, roster: difference } = await readPreflight(db, row, now());
  const snapshot = row.snapshotId === null ? null : await readSnapshot(db, row);
  return {
    state: row.state,
    contentHash: contentHash(await readContent(db, row)),
    isSecondPerson: isSecondPerson(actor.id, await readHands(db, row)),
    findings,
    submitted: said(row.submittedByName, row.submittedAt),
    approved: said(row.approvedByName, row.approvedAt),
    reference: row.reference,
    roster: snapshot && {
      takenAt: snapshot.takenAt.toISOString(),
      sha256: snapshot.sha256,
      count: snapshot.content.roster.signatories.count,
      countries: snapshot.content.roster.signatories.countries,
      difference: difference ?? null,
    },
  };
}

const said = (by: string | null, at: Date | null) => (by === null || at === null ? null : { by, at: at.toISOString() });
