import type { Locale } from '../locale/locale.ts';
import type { RosterDifference } from './roster.ts';

/**
 * Before a letter may be approved, and again before it is sent, the house looks for what would embarrass the coalition.
 * `blocks`: has to be mended. `asks`: goes on once somebody accepts it by name. `tells`: only to be known.
 */
export const FINDINGS = {
  noRecipients: { stage: 'approve', weight: 'blocks' },
  noText: { stage: 'approve', weight: 'blocks' },
  unresolvedField: { stage: 'approve', weight: 'blocks' },
  staleTranslation: { stage: 'approve', weight: 'blocks' },
  versionOutdated: { stage: 'approve', weight: 'blocks' },
  unverifiedCited: { stage: 'approve', weight: 'blocks' },
  tooLarge: { stage: 'approve', weight: 'blocks' },
  formerHolder: { stage: 'approve', weight: 'blocks' },
  languageMissing: { stage: 'approve', weight: 'asks' },
  consentNotCovering: { stage: 'approve', weight: 'asks' },
  attachmentMissing: { stage: 'approve', weight: 'asks' },
  datePassed: { stage: 'approve', weight: 'asks' },
  openComments: { stage: 'approve', weight: 'tells' },
  nothingToSay: { stage: 'approve', weight: 'tells' },
  addressExpired: { stage: 'send', weight: 'blocks' },
  addressBounced: { stage: 'send', weight: 'blocks' },
  addressMissing: { stage: 'send', weight: 'asks' },
  rosterChanged: { stage: 'send', weight: 'asks' },
  letterChanged: { stage: 'send', weight: 'asks' },
} as const satisfies Record<string, { stage: Stage; weight: Weight }>;

export type Stage = 'approve' | 'send';
export type Weight = 'blocks' | 'asks' | 'tells';
export type FindingCode = keyof typeof FINDINGS;
export const FINDING_CODES = Object.keys(FINDINGS) as FindingCode[];

/** Where something was found: the offices it concerns, in which language, in which merge field. */
export interface Place {
  officeId?: string | undefined;
  locale?: Locale | undefined;
  field?: string | undefined;
}

export interface Finding {
  code: FindingCode;
  count: number;
  places: Place[];
}

/** One office's letter as it would go. */
export interface Addressed {
  officeId: string;
  /** The language it is written in, and whether that is the office's own. */
  locale: Locale;
  inOwnLanguage: boolean;
  unresolved: readonly string[];
  omitted: readonly string[];
  address: 'valid' | 'missing' | 'expired' | 'bounced';
  /** It reads otherwise than it did when it was approved: another holder, an answer that came in. */
  isChanged: boolean;
}

export interface PreflightFacts {
  /** `YYYY-MM-DD` */
  today: string;
  letters: readonly Addressed[];
  locales: readonly Locale[];
  staleLocales: readonly Locale[];
  /** Locales whose text speaks of something enclosed. */
  mentionsAttachment: readonly Locale[];
  attachments: readonly { size: number }[];
  isVersionOutdated: boolean;
  /** Signatories that stand, but not behind the attached version. */
  notCited: number;
  /** Organisations that would be named and that nobody has verified. */
  unverifiedCited: number;
  /** Offices whose former holder a text still names. */
  formerHolders: readonly { officeId: string; locale: Locale }[];
  datedOn: string | null;
  replyBy: string | null;
  openComments: number;
  /** Against the roster that was frozen with the approval; `undefined` before, or where nothing differs. */
  roster?: RosterDifference | undefined;
}

/** What most mail servers take: 10 MB of a message, of which base64 leaves three quarters. */
export const MAX_ATTACHED_BYTES = 7_000_000;

/** Everything found, the gravest first. */
export function preflight(facts: PreflightFacts): Finding[] {
  const { letters, locales, attachments, today, datedOn, replyBy } = facts;
  const offices = (of: (letter: Addressed) => boolean): Place[] =>
    letters.filter(of).map(({ officeId, locale }) => ({ officeId, locale }));
  const fields = (of: (letter: Addressed) => readonly string[]): Place[] =>
    letters.flatMap((letter) =>
      of(letter).map((field) => ({ officeId: letter.officeId, locale: letter.locale, field })),
    );
  const isPast = (day: string | null) => day !== null && day < today;
  const found: Record<FindingCode, Finding['places'] | number> = {
    noRecipients: Number(letters.length === 0),
    noText: Number(locales.length === 0),
    unresolvedField: fields(({ unresolved }) => unresolved),
    staleTranslation: facts.staleLocales.map((locale) => ({ locale })),
    versionOutdated: Number(facts.isVersionOutdated),
    unverifiedCited: facts.unverifiedCited,
    tooLarge: Number(attachments.reduce((sum, { size }) => sum + size, 0) > MAX_ATTACHED_BYTES),
    formerHolder: facts.formerHolders.map(({ officeId, locale }) => ({ officeId, locale })),
    languageMissing: offices(({ inOwnLanguage }) => !inOwnLanguage),
    consentNotCovering: facts.notCited,
    attachmentMissing: attachments.length > 0 ? 0 : facts.mentionsAttachment.map((locale) => ({ locale })),
    datePassed: Number(isPast(datedOn)) + Number(isPast(replyBy)),
    openComments: facts.openComments,
    nothingToSay: fields(({ omitted }) => omitted),
    addressExpired: offices(({ address }) => address === 'expired'),
    addressBounced: offices(({ address }) => address === 'bounced'),
    addressMissing: offices(({ address }) => address === 'missing'),
    rosterChanged: Number(facts.roster !== undefined),
    letterChanged: offices(({ isChanged }) => isChanged),
  };
  return FINDING_CODES.flatMap((code) => {
    const places = found[code];
    if (typeof places === 'number') return places > 0 ? [{ code, count: places, places: [] }] : [];
    return places.length > 0 ? [{ code, count: places.length, places }] : [];
  }).toSorted((a, b) => ORDER.indexOf(FINDINGS[a.code].weight) - ORDER.indexOf(FINDINGS[b.code].weight));
}

const ORDER: readonly Weight[] = ['blocks', 'asks', 'tells'];

/** What keeps a letter from being approved, or (`send`) from being approved or sent, given what somebody accepts. */
export function standingInTheWay(
  findings: readonly Finding[],
  stage: Stage,
  accepted: readonly FindingCode[],
): FindingCode[] {
  return findings
    .map(({ code }) => code)
    .filter((code) => {
      const { stage: asked, weight }: { stage: Stage; weight: Weight } = FINDINGS[code];
      if (stage === 'approve' && asked === 'send') return false;
      return weight === 'blocks' || (weight === 'asks' && !accepted.includes(code));
    });
}
