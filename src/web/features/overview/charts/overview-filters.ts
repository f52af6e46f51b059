import { COUNTRY_CODES } from '../../../../domain/locale/country-codes.ts';
import { INDIVIDUAL } from '../../../../domain/signatories/individual.ts';
import { ORG_TYPES } from '../../../../domain/signatories/org-type.ts';
import { isStanding, type SignatureState, STANDING } from '../../../../domain/signatories/signature-state.ts';
import { urlDay, urlManyOf, urlState } from '../../../shared/url-state.ts';

/** Individuals are shown apart, so they are no choice. */
export const ORGANIZATION_TYPES = ORG_TYPES.filter((type) => type !== INDIVIDUAL);

/** The states by which groups are counted. */
export const CHART_STATES = ['verified', 'confirmed', 'pending'] as const satisfies readonly SignatureState[];
export type ChartState = (typeof CHART_STATES)[number];

/** What all charts are narrowed to; lives in the address. */
export const overviewFilters = urlState({
  country: urlManyOf(COUNTRY_CODES),
  type: urlManyOf(ORGANIZATION_TYPES),
  state: urlManyOf(CHART_STATES),
  from: urlDay(),
  to: urlDay(),
});
export type OverviewFilters = ReturnType<typeof overviewFilters.read>;

export const NO_FILTERS: OverviewFilters = { country: [], type: [], state: [], from: '', to: '' };

export const hasDays = ({ from, to }: OverviewFilters): boolean => from !== '' || to !== '';

export const isNarrowed = (filters: OverviewFilters): boolean =>
  [filters.country, filters.type, filters.state].some((chosen) => chosen.length > 0) || hasDays(filters);

/** As the API takes it; what is not chosen is left out. */
export function queryOf({ country, type, state, from, to }: OverviewFilters) {
  return {
    ...(country.length > 0 ? { country } : {}),
    ...(type.length > 0 ? { type } : {}),
    ...(state.length > 0 ? { state } : {}),
    ...(from === '' ? {} : { from }),
    ...(to === '' ? {} : { to }),
  };
}

/** The states that the charts count: those that were chosen, else who stands. */
export const countedStates = ({ state }: OverviewFilters): readonly ChartState[] =>
  CHART_STATES.filter((one) =>
    state.length > 0 ? state.includes(one) : (STANDING as readonly string[]).includes(one),
  );

/** Whether the charts count who stands, neither more nor fewer. */
export const countsStanding = (filters: OverviewFilters): boolean => {
  const states: readonly SignatureState[] = countedStates(filters);
  return states.length === STANDING.length && states.every(isStanding);
};

/** Counts of one group, by state. */
export type StateCounts = Record<ChartState, number>;

export const countIn = (group: StateCounts, states: readonly ChartState[]): number =>
  states.reduce((sum, state) => sum + group[state], 0);

/** The part of the filters that the list of signatories has as well. It knows no days. */
export function listFilters({ country, type, state }: OverviewFilters, hasIndividuals: boolean) {
  // The list shows individuals too where there are any; the charts count organisations.
  const kind = type.length === 0 && hasIndividuals ? ({ kind: 'organizations' } as const) : {};
  return { country, type: [...type], ...kind, state: state.length > 0 ? [...state] : [...STANDING] };
}
