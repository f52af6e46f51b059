import type { Translated } from './translated.ts';
import type en from './vocabulary.en.ts';

const vocabulary: Translated<typeof en> = {
  orgType: {
    'human-rights': 'Direitos humanos',
    'drug-policy': 'Política de drogas',
    'harm-reduction': 'Redução de danos',
    'legal-research': 'Pesquisa jurídica',
    research: 'Pesquisa',
    women: 'Direitos das mulheres',
    health: 'Saúde',
    faith: 'Fé',
    network: 'Redes',
    'public-security': 'Segurança pública',
    indigenous: 'Povos indígenas',
    youth: 'Juventude',
    union: 'Sindicatos',
    victims: 'Vítimas',
    development: 'Desenvolvimento',
    other: 'Outras',
  },
  signatureState: {
    pending: 'pendente',
    confirmed: 'confirmada',
    verified: 'verificada',
    withdrawn: 'retirada',
    rejected: 'rejeitada',
    merged: 'mesclada',
  },
  letterState: {
    draft: 'rascunho',
    inReview: 'em revisão',
    approved: 'aprovada',
    sending: 'em envio',
    sent: 'enviada',
  },
};

export default vocabulary;
