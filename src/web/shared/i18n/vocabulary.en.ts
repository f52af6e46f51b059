import type { LetterState } from '../../../domain/letters/letter-state.ts';
import { enSignatoryWords } from '../../../domain/locale/signatory-words.en.ts';
import type { ProposalState, StatementKind } from '../../../domain/statements/statement.ts';

/** The house's words for its closed lists; a value of the domain without a word here is a compile error. */
const vocabulary = {
  orgType: enSignatoryWords.orgType,
  signatureState: enSignatoryWords.signatureState,
  display: enSignatoryWords.display,
  consent: enSignatoryWords.consent,
  identity: enSignatoryWords.identity,
  letterState: {
    draft: 'draft',
    inReview: 'in review',
    approved: 'approved',
    sending: 'sending',
    sent: 'sent',
  } satisfies Record<LetterState, string>,
  statementKind: { editorial: 'editorial', material: 'material' } satisfies Record<StatementKind, string>,
  proposalState: {
    open: 'waits for approval',
    approved: 'approved',
    refused: 'refused',
    withdrawn: 'withdrawn',
  } satisfies Record<ProposalState, string>,
};

export default vocabulary;
