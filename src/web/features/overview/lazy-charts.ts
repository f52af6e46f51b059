import { lazy } from 'react';
import type { Locale } from '../../../domain/locale/locale.ts';
import { addTexts, type LoadTexts } from '../../shared/i18n/i18n.ts';

const CHART_WORDS: Record<Locale, () => Promise<{ default: object }>> = {
  en: () => import('./texts/charts.en.ts'),
  es: () => import('./texts/charts.es.ts'),
  pt: () => import('./texts/charts.pt.ts'),
};

const loadChartWords: LoadTexts = async (locale) => ({ charts: (await CHART_WORDS[locale]()).default });

/** The charts and their words: fetched after the numbers, which are what one comes for. */
export const LazyCharts = lazy(async () => {
  const [charts] = await Promise.all([import('./charts/charts.tsx'), addTexts(loadChartWords)]);
  return charts;
});
