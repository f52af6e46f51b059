import { type PreparedOrganization, prepareOrganization } from './compare-organizations.ts';
import type { MatchableOrganization } from './match.ts';
import { hash, lettersFoundUnder, lettersLookedUnder, placedKeys } from './placed-keys.ts';

/**
 * What an entry is found under: it is worth comparing with whoever looks under one of these (`lookupKeys`). Distinct 32-bit
 * integers, so that a database holds and indexes them cheaply; two keys that fall on one number cost a comparison and
 * nothing else. Made of names, domains and country, never of a person's address.
 */
export function matchKeys(organization: MatchableOrganization): number[] {
  return matchKeysOfPrepared(prepareOrganization(organization));
}

export const matchKeysOfPrepared = (organization: PreparedOrganization): number[] =>
  placedKeys(organization, lettersFoundUnder);

/** What an entry looks under for others that may be the same organisation. */
export const lookupKeysOfPrepared = (organization: PreparedOrganization): number[] =>
  placedKeys(organization, lettersLookedUnder);

/** As in the registry, and under the mailbox: two entries of a file with one mailbox are worth a look in any country. */
export const keysInFile = (organization: PreparedOrganization): number[] => [
  ...matchKeysOfPrepared(organization),
  ...mailboxKeys(organization),
];

export const lookupKeysInFile = (organization: PreparedOrganization): number[] => [
  ...lookupKeysOfPrepared(organization),
  ...mailboxKeys(organization),
];

const mailboxKeys = ({ evidence: { mailbox } }: PreparedOrganization): number[] =>
  mailbox ? [hash(`mailbox ${mailbox}`)] : [];
