import type { Occasion } from '../campaigns/campaign.ts';
import type { Evidence } from '../demands/evidence.ts';
import type { Locale, Localized } from '../locale/locale.ts';
import type { AddressedOffice } from '../officials/office.ts';

/** A signatory that lets itself be named in letters. */
export interface NamedSignatory {
  name: string;
  country: string;
}

/** A fact with the source that a letter cites for it. */
export type CitedEvidence = Pick<Evidence, 'fact' | 'source' | 'sourceDate'>;

/** What the desk knows when a letter is looked at. Counts are of standing signatories; names only of those that may be named. */
export interface LetterFacts {
  office: AddressedOffice;
  /** The date printed on the letter, `YYYY-MM-DD`. */
  day: string;
  replyBy: string | null;
  earlier: { title: Localized | string; sentOn: string | null } | null;
  campaign: { title: Localized; occasion: Occasion };
  /** In order, with the wording in force of each locale that has one, and the facts each rests on. */
  demands: readonly {
    key: string;
    wordings: readonly { locale: Locale; title: string; body: string }[];
    evidence: readonly CitedEvidence[];
  }[];
  signatories: {
    count: number;
    countries: number;
    /** Gained since the earlier letter; `null` without one. */
    since: number | null;
    named: readonly NamedSignatory[];
  };
}
