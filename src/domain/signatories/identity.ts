import { FREE_PROVIDERS, hostOf, registrable, SHARED_HOSTS } from './matching/evidence.ts';
import { isStanding, type SignatureState } from './signature-state.ts';

/**
 * How sure one may be of who signed, lowest first: it says so itself; its representative writes from a domain of the
 * organisation; the representative has confirmed; staff have checked the authority to sign.
 */
export const IDENTITY_STEPS = ['self-declared', 'domain-matches', 'representative-confirmed', 'verified'] as const;
export type IdentityStep = (typeof IDENTITY_STEPS)[number];

export interface Identified {
  state: SignatureState;
  mailDomainMatches: boolean;
}

export function identityOf({ state, mailDomainMatches }: Identified): IdentityStep {
  if (state === 'verified') return 'verified';
  if (isStanding(state)) return 'representative-confirmed';
  return mailDomainMatches ? 'domain-matches' : 'self-declared';
}

/** States whose signatures wait to be verified: nothing ended them, and nobody has checked them. */
export const UNVERIFIED: readonly SignatureState[] = ['pending', 'confirmed'];

export const isUnverified = (state: SignatureState): boolean => UNVERIFIED.includes(state);

/**
 * Whether a representative writes from a domain of the organisation: its website's, or one of its mail domains. A mailbox
 * at a free provider and a page on a host of many say nothing. The database keeps `signature.mail_domain_matches` by the
 * same rule (`mail_domain_matches()` in the migrations), whoever writes an address, a website or a domain.
 */
export function mailDomainMatches(
  email: string | null | undefined,
  website: string | null | undefined,
  mailDomains: readonly string[] = [],
): boolean {
  const writesFrom = ownDomain(email?.split('@')[1] ?? '');
  if (writesFrom === '') return false;
  return [hostOf(website ?? ''), ...mailDomains.map((domain) => domain.split('@').at(-1) ?? '')]
    .map(ownDomain)
    .includes(writesFrom);
}

/** Empty for hosts that belong to many. */
function ownDomain(host: string): string {
  const domain = registrable(host.trim().toLowerCase());
  const name = domain.split('.')[0] ?? '';
  return FREE_PROVIDERS.has(name) || SHARED_HOSTS.has(name) ? '' : domain;
}
