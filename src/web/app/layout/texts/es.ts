import type { Translated } from '../../../shared/i18n/translated.ts';
import type en from './en.ts';

const texts: Translated<typeof en> = {
  productName: 'Countersign',
  skip: 'Saltar al contenido',
  nav: {
    label: 'Principal',
    open: 'Abrir la navegación',
    close: 'Cerrar la navegación',
    overview: 'Panorama',
    demands: 'Demandas',
    statement: 'Declaración',
    signatories: 'Firmantes',
    organizations: 'Organizaciones',
    officials: 'Autoridades',
    letters: 'Cartas',
    coalition: 'Coalición',
    team: 'Equipo',
    audit: 'Auditoría',
    settings: 'Ajustes',
    follows: 'Da seguimiento a',
    followedBy: 'Le sigue',
    openLetter: 'Carta abierta · {{place}} {{year}}',
  },
  account: {
    menu: 'Cuenta de {{name}}',
    label: 'Cuenta:',
    language: 'Idioma',
    scheme: 'Apariencia',
    light: 'Clara',
    dark: 'Oscura',
    auto: 'Como el sistema',
    signOut: 'Cerrar sesión',
  },
  notFound: {
    title: 'No hay nada en esta dirección',
    purpose: 'La página pudo haberse movido, o el enlace está incompleto.',
    home: 'Ir al panorama',
  },
  fault: {
    title: 'Esta página no se pudo abrir',
    notPermitted: 'Esta página no corresponde a su rol',
    reload: 'Recargar la página',
  },
  noCampaign: {
    title: 'Todavía no hay campaña',
    purpose: 'Todo aquí pertenece a una campaña, y no hay ninguna.',
    hint: 'Ejecute la primera instalación o consulte a un administrador.',
  },
  role: {
    administrator: 'Administración',
    organiser: 'Organización',
    translator: 'Traducción',
    viewer: 'Lectura',
  },
};

export default texts;
