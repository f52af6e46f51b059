import { isIndividual } from '../../domain/signatories/individual.ts';
import type { MatchableOrganization } from '../../domain/signatories/matching/match.ts';
import { matchKeys } from '../../domain/signatories/matching/match-keys.ts';
import type { organization } from '../db/schema/index.ts';

type Entry = typeof organization.$inferSelect;

/** What an entry of the registry is recognised by; whoever writes one of these writes its match keys too. */
export type Matched = Pick<
  Entry,
  'name' | 'acronym' | 'aliases' | 'formerNames' | 'names' | 'country' | 'type' | 'website' | 'mailDomains'
>;

export type Fields = Partial<Matched> & Pick<Matched, 'name' | 'country' | 'type'>;

/**
 * The only way to write an entry's names, country, type, website or mail domains: with the keys that it is found by.
 * @param before the entry as it is, when only some of its fields are written
 */
export function withMatchKeys<Written extends Fields>(written: Written, before?: Matched) {
  return { ...written, matchKeys: matchKeys(matchable({ ...before, ...written })) };
}

/** An entry as the domain compares it. A person's address is not part of it. */
export function matchable(entry: Fields): MatchableOrganization {
  const { name, acronym, aliases, formerNames, names, country, type, website, mailDomains } = entry;
  return {
    name,
    acronym: acronym ?? undefined,
    aliases,
    formerNames,
    names,
    country,
    website: website ?? undefined,
    mailDomains,
    isIndividual: isIndividual(type),
  };
}
