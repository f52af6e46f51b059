import type { LetterState } from '../../../domain/letters/letter-state.ts';
import type { OrgType } from '../../../domain/signatories/org-type.ts';
import type { SignatureState } from '../../../domain/signatories/signature-state.ts';

/** The house's words for its closed lists; a value of the domain without a word here is a compile error. */
const vocabulary = {
  orgType: {
    'human-rights': 'Human rights',
    'drug-policy': 'Drug policy',
    'harm-reduction': 'Harm reduction',
    'legal-research': 'Legal research',
    research: 'Research',
    women: 'Women’s rights',
    health: 'Health',
    faith: 'Faith',
    network: 'Networks',
    'public-security': 'Public security',
    indigenous: 'Indigenous peoples',
    youth: 'Youth',
    union: 'Unions',
    victims: 'Victims',
    development: 'Development',
    other: 'Other',
  } satisfies Record<OrgType, string>,
  signatureState: {
    pending: 'pending',
    confirmed: 'confirmed',
    verified: 'verified',
    withdrawn: 'withdrawn',
    rejected: 'rejected',
    merged: 'merged',
  } satisfies Record<SignatureState, string>,
  letterState: {
    draft: 'draft',
    inReview: 'in review',
    approved: 'approved',
    sending: 'sending',
    sent: 'sent',
  } satisfies Record<LetterState, string>,
};

export default vocabulary;
