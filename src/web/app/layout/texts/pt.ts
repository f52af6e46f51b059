import type { Translated } from '../../../shared/i18n/translated.ts';
import type en from './en.ts';

const texts: Translated<typeof en> = {
  productName: 'Countersign',
  skip: 'Ir para o conteúdo',
  nav: {
    label: 'Principal',
    open: 'Abrir a navegação',
    close: 'Fechar a navegação',
    overview: 'Panorama',
    demands: 'Demandas',
    statement: 'Declaração',
    signatories: 'Signatárias',
    organizations: 'Organizações',
    officials: 'Autoridades',
    letters: 'Cartas',
    coalition: 'Coalizão',
    team: 'Equipe',
    audit: 'Auditoria',
    settings: 'Ajustes',
    follows: 'Dá seguimento a',
    followedBy: 'Seguida por',
    openLetter: 'Carta aberta · {{place}} {{year}}',
  },
  account: {
    menu: 'Conta de {{name}}',
    label: 'Conta:',
    language: 'Idioma',
    scheme: 'Aparência',
    light: 'Clara',
    dark: 'Escura',
    auto: 'Como o sistema',
    signOut: 'Sair',
  },
  notFound: {
    title: 'Não há nada neste endereço',
    purpose: 'A página pode ter mudado de lugar, ou o link está incompleto.',
    home: 'Ir ao panorama',
  },
  fault: {
    title: 'Não foi possível abrir esta página',
    notPermitted: 'Esta página não é para o seu papel',
    reload: 'Recarregar a página',
  },
  noCampaign: {
    title: 'Ainda não há campanha',
    purpose: 'Tudo aqui pertence a uma campanha, e não há nenhuma.',
    hint: 'Faça a primeira instalação ou fale com um administrador.',
  },
  role: {
    administrator: 'Administração',
    organiser: 'Organização',
    translator: 'Tradução',
    viewer: 'Leitura',
  },
};

export default texts;
