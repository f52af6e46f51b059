import type { LoadTexts } from '../../shared/i18n/i18n.ts';

const START = {
  en: () => import('./en.ts'),
  es: () => import('./es.ts'),
  pt: () => import('./pt.ts'),
};

const ROOMS = {
  en: () => import('./rooms.en.ts'),
  es: () => import('./rooms.es.ts'),
  pt: () => import('./rooms.pt.ts'),
};

export const loadTexts: LoadTexts = async (locale) => (await START[locale]()).default;

export const loadRoomTexts: LoadTexts = async (locale) => (await ROOMS[locale]()).default;
