import type { Occasion } from '../campaigns/campaign.ts';
import type { ReplyOutcome } from '../deliveries/delivery-state.ts';
import type { Evidence } from '../demands/evidence.ts';
import type { CountryLabels } from '../locale/country-labels.ts';
import type { Locale, Localized } from '../locale/locale.ts';
import type { AddressedOffice } from '../officials/office.ts';
import type { OrgType } from '../signatories/org-type.ts';

/** A signatory that lets itself be named in letters. */
export interface NamedSignatory {
  name: string;
  country: string;
  /** Numbers of the demands that it does not endorse: a reservation is said wherever it is named. */
  reserves: readonly number[];
}

/** A fact with the source that a letter cites for it. */
export type CitedEvidence = Pick<Evidence, 'fact' | 'source' | 'sourceDate'>;

export interface Answer {
  outcome: ReplyOutcome;
  on: string;
}

/** The letter before, and what became of it. */
export interface EarlierLetter {
  title: Localized | string;
  sentOn: string | null;
  /** Under which anyone can check it; letters from before there were references have none. */
  reference: string | null;
  /** The offices it went to, each with its last reply; `null`: none is recorded. */
  reached: readonly { officeId: string; answer: Answer | null }[];
}

/**
 * What the desk knows when a letter is looked at. Counts are of signatories that stand behind the statement version the
 * letter attaches; names only of those that may be named.
 */
export interface LetterFacts {
  office: AddressedOffice & { id: string };
  /** The date printed on the letter, `YYYY-MM-DD`. */
  day: string;
  replyBy: string | null;
  earlier: EarlierLetter | null;
  campaign: { title: Localized; occasion: Occasion; countryLabels?: CountryLabels };
  /** The number of the attached version; `null`: nothing has been published. */
  statementVersion: number | null;
  /** Those of the attached version, in order, each in every language it was published in, and the facts each rests on. */
  demands: readonly {
    key: string;
    wordings: readonly { locale: Locale; title: string; body: string }[];
    evidence: readonly CitedEvidence[];
  }[];
  /** The same for every office, so that an approved letter can have them frozen. */
  signatories: {
    count: number;
    countries: number;
    /** Gained since the earlier letter; `null` without one. */
    since: number | null;
    /** Of all that are counted, whether they may be named or not; types and countries without any are absent. */
    byType: readonly { type: OrgType; count: number }[];
    byCountry: readonly { country: string; count: number }[];
    named: readonly NamedSignatory[];
  };
}
