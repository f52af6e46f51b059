import { DISPLAYS, type Display, type SignatureState } from '../signatories/signature-state.ts';

/** What the rules look at, of two signatures of one campaign whose organisations become one. */
export interface RivalSignature {
  id: string;
  state: SignatureState;
  /** `YYYY-MM-DD` */
  signedOn: string;
  display: Display;
}

/** Further is earlier in this list; all others are equally far. */
const FURTHEST_FIRST: readonly SignatureState[] = ['verified', 'confirmed', 'pending'];

const distance = (state: SignatureState): number => {
  const at = FURTHEST_FIRST.indexOf(state);
  return at === -1 ? FURTHEST_FIRST.length : at;
};

/**
 * Which of two signatures of one campaign stays: that in the further state, else the earlier one, else that of the entry
 * which is kept.
 */
export function signatureThatStays<Signature extends RivalSignature>(
  ofKept: Signature,
  ofMerged: Signature,
): Signature {
  const further = distance(ofKept.state) - distance(ofMerged.state);
  if (further !== 0) return further < 0 ? ofKept : ofMerged;
  return ofMerged.signedOn < ofKept.signedOn ? ofMerged : ofKept;
}

/** Nobody is named further than both agreed to. Signatures that ended agree to nothing and restrain nothing. */
export function displayThatStays(stays: RivalSignature, goes: RivalSignature): Display {
  if (distance(goes.state) === FURTHEST_FIRST.length) return stays.display;
  return DISPLAYS.indexOf(goes.display) > DISPLAYS.indexOf(stays.display) ? goes.display : stays.display;
}
