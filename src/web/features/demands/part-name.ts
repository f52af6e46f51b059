import type { TFunction } from 'i18next';
import type { Demand } from '../../../domain/demands/wording.ts';
import type { Locale } from '../../../domain/locale/locale.ts';
import { wordingFor } from './wording-for.ts';

/** What a list or a page calls a demand, by its title, and the preamble and closing, by their place. */
export function partName(t: TFunction, demand: Demand, reader: Locale): string {
  if (demand.kind !== 'demand') return t(`demands.part.${demand.kind}`);
  return wordingFor(demand, reader)?.title ?? demand.key;
}
