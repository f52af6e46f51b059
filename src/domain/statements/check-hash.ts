import { sha256Hex } from '../sha256.ts';
import { canonicalJson } from './statement.ts';

export interface HashCheck {
  /** What the text is said to have. */
  stated: string;
  recomputed: string;
  matches: boolean;
}

/**
 * Recomputes the hash of a text as it was read, with whatever else somebody put into it: a key that was added is as much
 * a change as a word that was.
 */
export function checkHash(content: unknown, stated: string): HashCheck {
  const recomputed = sha256Hex(canonicalJson(content));
  return { stated, recomputed, matches: recomputed === stated };
}
