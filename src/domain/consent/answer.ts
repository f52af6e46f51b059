import type { SignatureCell } from '../signatories/signature-cell.ts';
import type { Answer, Silence } from './round.ts';

/** Where a signature counts once it has answered about the version `asked`. */
export function cellAfterAnswer(
  cell: SignatureCell,
  answer: Answer,
  { asked, reserves }: { asked: number; reserves: readonly string[] },
): SignatureCell {
  if (answer === 'declined') return { ...cell, state: 'withdrawn', declined: asked };
  return { ...cell, version: asked, declined: null, reserves: answer === 'renewed' ? [] : [...reserves].sort() };
}

/**
 * Where a signature counts once the deadline has passed without its answer; the same cell when it stays cited with the
 * version it signed. Silence can only be that of somebody who was asked: whoever had no address stays as it is.
 */
export function cellAfterSilence(cell: SignatureCell, onSilence: Silence, wasAsked: boolean): SignatureCell {
  return onSilence === 'leaves' && wasAsked ? { ...cell, state: 'withdrawn' } : cell;
}
