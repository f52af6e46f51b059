import { sha256Hex } from '../sha256.ts';
import { canonicalJson } from '../statements/statement.ts';
import type { LetterFacts } from './letter-facts.ts';
import type { RenderedLetter } from './rendered-letter.ts';

/** Whom a letter cites, as it was when the letter was approved. Its order of names is part of it. */
export interface Roster {
  campaign: string;
  statementVersion: number;
  /** Of whom it was taken: organisations that stand behind that version's meaning. */
  filter: 'standing-organisations-behind-version';
  signatories: LetterFacts['signatories'];
}

/** Everything that an approved letter says and that could be otherwise tomorrow. */
export interface FrozenLetter {
  roster: Roster;
  facts: Omit<LetterFacts, 'office' | 'signatories'>;
  /** `renderedHash` of what each office would have read when it was approved, by the office's id. */
  letters: Record<string, string>;
}

/** What one office reads, as a hash: SHA-256 of the canonical JSON. */
export const renderedHash = (letter: RenderedLetter): string => sha256Hex(canonicalJson(letter));

/** SHA-256 of the canonical JSON (see `canonicalJson`), in lower-case hex. */
export const rosterHash = (roster: Roster): string => sha256Hex(canonicalJson(roster));

export interface RosterDifference {
  /** Organisations that stand behind the statement now and did not then, named or not. */
  count: { frozen: number; today: number };
  countries: { frozen: number; today: number };
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
    count: { frozen: then.count, today: now.count },
    countries: { frozen: then.countries, today: now.countries },
    joined: missingIn(before, after),
    left: missingIn(after, before),
  };
}

const keyed = ({ named }: Roster['signatories']) =>
  new Map(named.map((one) => [canonicalJson([one.name, one.country, one.reserves]), one.name]));
