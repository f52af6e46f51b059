import { ptSignatoryWords } from '../../../domain/locale/signatory-words.pt.ts';
import type { Translated } from './translated.ts';
import type en from './vocabulary.en.ts';

const vocabulary: Translated<typeof en> = {
  orgType: ptSignatoryWords.orgType,
  signatureState: ptSignatoryWords.signatureState,
  display: ptSignatoryWords.display,
  consent: ptSignatoryWords.consent,
  identity: ptSignatoryWords.identity,
  letterState: {
    draft: 'rascunho',
    inReview: 'em revisão',
    approved: 'aprovada',
    sending: 'em envio',
    sent: 'enviada',
  },
  statementKind: { editorial: 'editorial', material: 'de fundo' },
  proposalState: { open: 'à espera de aprovação', approved: 'aprovada', refused: 'recusada', withdrawn: 'retirada' },
};

export default vocabulary;
