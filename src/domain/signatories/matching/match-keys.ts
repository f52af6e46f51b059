import { placedKeys } from './candidate-pairs.ts';
import { type PreparedOrganization, prepareOrganization } from './compare-organizations.ts';
import type { MatchableOrganization } from './match.ts';

/**
 * What entries are looked up by: those that share a key are worth comparing. Distinct 32-bit integers, so that a database
 * holds and indexes them cheaply; two keys that fall on one number cost a comparison and nothing else.
 * Made of names, domains and country, never of a person's address.
 */
export function matchKeys(organization: MatchableOrganization): number[] {
  return matchKeysOfPrepared(prepareOrganization(organization));
}

export function matchKeysOfPrepared(organization: PreparedOrganization): number[] {
  return [...new Set([...placedKeys(organization)].map(hash))];
}

/** FNV-1a over UTF-16 code units. Stored: changing it, or the keys, means computing every entry's anew. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value | 0;
}
