import { sha256Hex } from '../sha256.ts';
import { canonicalJson } from '../statements/statement.ts';
import type { LetterFacts } from './letter-facts.ts';

/** Whom a letter cites, as it was when the letter was approved. Its order of names is part of it. */
export interface Roster {
  campaign: string;
  statementVersion: number;
  /** Of whom it was taken: organisations that stand behind that version's meaning. */
  filter: 'standing-organisations-behind-version';
  signatories: LetterFacts['signatories'];
}

/** SHA-256 of the canonical JSON (see `canonicalJson`), in lower-case hex. */
export const rosterHash = (roster: Roster): string => sha256Hex(canonicalJson(roster));

export interface RosterDifference {
  /** Organisations that stand behind the statement now and did not then, named or not. */
  count: { frozen: number; now: number };
  countries: { frozen: number; now: number };
  /** Of those that may be named; one whose name, country or reservations changed left as it was and joined as it is. */
  joined: string[];
  left: string[];
}

/** What a letter would say otherwise if it were approved now; `undefined`: nothing. */
export function rosterDifference(
  then: Roster['signatories'],
  now: Roster['signatories'],
): RosterDifference | undefined {
  if (canonicalJson(then) === canonicalJson(now)) return undefined;
  const [before, after] = [keyed(then), keyed(now)];
  const missingIn = (others: Map<string, string>, from: Map<string, string>) =>
    [...from].filter(([key]) => !others.has(key)).map(([, name]) => name);
  return {
    count: { frozen: then.count, now: now.count },
    countries: { frozen: then.countries, now: now.countries },
    joined: missingIn(before, after),
    left: missingIn(after, before),
  };
}

const keyed = ({ named }: Roster['signatories']) =>
  new Map(named.map((one) => [canonicalJson([one.name, one.country, one.reserves]), one.name]));
