import { PART_KINDS, type PartKind } from '../demands/part.ts';
import type { Locale } from '../locale/locale.ts';

/** The wording in force of a part in one locale: the approved version with the highest number. */
export interface ApprovedWording {
  id: string;
  locale: Locale;
  number: number;
  title: string;
  body: string;
  /** For a translation: the source version it says the same as. */
  sourceVersionId: string | null;
}

/** What of a statement is worded, as far as publishing needs it. */
export interface StatementPart {
  key: string;
  kind: PartKind;
  /** Counts the demands from 1; 0 for preamble and closing. */
  position: number;
  approved: readonly ApprovedWording[];
  /** The highest version number per locale, approved or not. */
  newest: readonly { locale: Locale; number: number }[];
}

/** Preamble and closing may be absent; a demand never is. */
export const isOptional = ({ kind }: Pick<StatementPart, 'kind'>): boolean => kind !== 'demand';

/** The parts that will be published: every demand, and of preamble and closing what is approved in some locale. */
export const partsInPlay = (parts: readonly StatementPart[]): StatementPart[] =>
  parts.filter((part) => !isOptional(part) || part.approved.length > 0).toSorted(inReadingOrder);

/** Preamble, demands by their position, closing. */
export const inReadingOrder = (
  a: Pick<StatementPart, 'kind' | 'position'>,
  b: Pick<StatementPart, 'kind' | 'position'>,
): number => PART_KINDS.indexOf(a.kind) - PART_KINDS.indexOf(b.kind) || a.position - b.position;
