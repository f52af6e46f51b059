import type { Translated } from './translated.ts';
import type en from './vocabulary.en.ts';

const vocabulary: Translated<typeof en> = {
  orgType: {
    'human-rights': 'Derechos humanos',
    'drug-policy': 'Política de drogas',
    'harm-reduction': 'Reducción de daños',
    'legal-research': 'Investigación jurídica',
    research: 'Investigación',
    women: 'Derechos de las mujeres',
    health: 'Salud',
    faith: 'Fe',
    network: 'Redes',
    'public-security': 'Seguridad pública',
    indigenous: 'Pueblos indígenas',
    youth: 'Juventud',
    union: 'Sindicatos',
    victims: 'Víctimas',
    development: 'Desarrollo',
    other: 'Otras',
  },
  signatureState: {
    pending: 'pendiente',
    confirmed: 'confirmada',
    verified: 'verificada',
    withdrawn: 'retirada',
    rejected: 'rechazada',
    merged: 'fusionada',
  },
  letterState: {
    draft: 'borrador',
    inReview: 'en revisión',
    approved: 'aprobada',
    sending: 'enviándose',
    sent: 'enviada',
  },
};

export default vocabulary;
