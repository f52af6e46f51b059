import type { Occasion } from '../campaigns/campaign.ts';
import type { Evidence } from '../demands/evidence.ts';
import type { CountryLabels } from '../locale/country-labels.ts';
import type { Locale, Localized } from '../locale/locale.ts';
import type { AddressedOffice } from '../officials/office.ts';

/** A signatory that lets itself be named in letters. */
export interface NamedSignatory {
  name: string;
  country: string;
  /** Numbers of the demands that it does not endorse: a reservation is said wherever it is named. */
  reserves: readonly number[];
}

/** A fact with the source that a letter cites for it. */
export type CitedEvidence = Pick<Evidence, 'fact' | 'source' | 'sourceDate'>;

/**
 * What the desk knows when a letter is looked at. Counts are of signatories that stand behind the statement version the
 * letter attaches; names only of those that may be named.
 */
export interface LetterFacts {
  office: AddressedOffice;
  /** The date printed on the letter, `YYYY-MM-DD`. */
  day: string;
  replyBy: string | null;
  earlier: { title: Localized | string; sentOn: string | null } | null;
  campaign: { title: Localized; occasion: Occasion; countryLabels?: CountryLabels };
  /** Those of the attached version, in order, each in every language it was published in, and the facts each rests on. */
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
