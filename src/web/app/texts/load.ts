import type { LoadTexts } from '../../shared/i18n/i18n.ts';

const LOADERS = {
  en: () => import('./en.ts'),
  es: () => import('./es.ts'),
  pt: () => import('./pt.ts'),
};

export const loadTexts: LoadTexts = async (locale) => (await LOADERS[locale]()).default;
