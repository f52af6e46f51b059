import { isStanding, type SignatureState } from '../signatories/signature-state.ts';
import type { StatementKind } from '../statements/statement.ts';

/**
 * `current` while no material version was published after the one that was signed, else `awaiting` until it is
 * `renewed` or `declined`.
 */
export const CONSENTS = ['current', 'awaiting', 'renewed', 'declined'] as const;
export type Consent = (typeof CONSENTS)[number];

/** A campaign's published versions, of which rules need only number and kind. */
export type PublishedVersions = readonly { number: number; kind: StatementKind }[];

/**
 * The number of the material version whose meaning the version `number` has: itself if it is material, else the last
 * material one before it. Whoever consented to one text of a meaning stands behind all of it.
 */
export function meaningOf(number: number, versions: PublishedVersions): number {
  return Math.max(
    0,
    ...versions.filter((one) => one.kind === 'material' && one.number <= number).map((one) => one.number),
  );
}

/** The meaning that is in force: what signatories must have consented to. 0 before anything was published. */
export const meaningInForce = (versions: PublishedVersions): number => meaningOf(Number.MAX_SAFE_INTEGER, versions);

/** How a signature stands to what is published now. Of one that does not stand only `declined` is said. */
export function consentOf(
  { version, declined, renewed }: { version: number; declined: number | null; renewed: boolean },
  versions: PublishedVersions,
): Consent {
  const inForce = meaningInForce(versions);
  if (declined !== null && declined >= inForce && inForce > 0) return 'declined';
  if (version < inForce) return 'awaiting';
  return renewed ? 'renewed' : 'current';
}

/** What a list says of a signature: nothing of one that does not stand, unless it declined. */
export function consentSaid(
  signed: { state: SignatureState; version: number; declined: number | null; renewed: boolean },
  versions: PublishedVersions,
): Consent | null {
  const consent = consentOf(signed, versions);
  return consent === 'declined' || isStanding(signed.state) ? consent : null;
}

/** Whether a round about the version `asked` asks a signature: it stands, and what it consented to means something older. */
export function isAskedAbout(
  { state, version }: { state: SignatureState; version: number },
  asked: number,
  versions: PublishedVersions,
): boolean {
  return isStanding(state) && meaningOf(version, versions) < meaningOf(asked, versions);
}

/** The numbers of all versions that mean what `cited` means: whoever consented to one of them stands behind it. */
export function sameMeaning(cited: number, versions: PublishedVersions): number[] {
  const meaning = meaningOf(cited, versions);
  return versions.map(({ number }) => number).filter((number) => meaningOf(number, versions) === meaning);
}

/** Whether a signature may be cited under the version `cited`: it stands, and consented to a text of that meaning. */
export function standsBehind(
  { state, version }: { state: SignatureState; version: number },
  cited: number,
  versions: PublishedVersions,
): boolean {
  return isStanding(state) && meaningOf(version, versions) === meaningOf(cited, versions);
}
