import { Problem } from '../../../domain/errors.ts';
import { isReadyToSend } from '../../../domain/letters/letter-acts.ts';
import type { FindingCode } from '../../../domain/letters/preflight.ts';
import type { Tx } from '../../db/connection.ts';
import { refuseUnready } from './approve-letter.ts';
import { type LetterPlace, type LetterRow, lockLetter } from './read-content.ts';

/**
 * An approved letter, locked until the transaction ends, that nothing keeps from being sent today.
 * @param accepted what the preflight asks about and whoever sends it accepts
 * @throws Problem `letter.wrongState`, `letter.notReady`, `not.found`
 */
export async function assertReadyToSend(
  tx: Tx,
  place: LetterPlace,
  at: Date,
  accepted: readonly FindingCode[],
): Promise<LetterRow> {
  const row = await lockLetter(tx, place);
  if (!isReadyToSend(row.state)) throw new Problem('letter.wrongState', { params: { state: row.state } });
  await refuseUnready(tx, row, at, 'send', accepted);
  return row;
}
