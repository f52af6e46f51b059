import { esSignatoryWords } from '../../../domain/locale/signatory-words.es.ts';
import type { Translated } from './translated.ts';
import type en from './vocabulary.en.ts';

const vocabulary: Translated<typeof en> = {
  orgType: esSignatoryWords.orgType,
  signatureState: esSignatoryWords.signatureState,
  display: esSignatoryWords.display,
  consent: esSignatoryWords.consent,
  identity: esSignatoryWords.identity,
  letterState: {
    draft: 'borrador',
    inReview: 'en revisión',
    approved: 'aprobada',
    sending: 'enviándose',
    sent: 'enviada',
  },
  statementKind: { editorial: 'editorial', material: 'de fondo' },
  proposalState: { open: 'espera aprobación', approved: 'aprobada', refused: 'rechazada', withdrawn: 'retirada' },
};

export default vocabulary;
