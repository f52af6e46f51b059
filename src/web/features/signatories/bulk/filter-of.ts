import type { SignatoryFilter } from '../../../../domain/signatories/signatory-list.ts';
import type { ListFilters } from '../queries.ts';

/** The list's filter as an act keeps it, without the order. */
export function filterOf({ sort: _, dir: __, state, batch, kind, ...filters }: ListFilters): SignatoryFilter {
  return {
    ...filters,
    state: state.map((one) => [one]),
    ...(batch === '' ? {} : { batch }),
    ...(kind === undefined ? {} : { kind }),
  };
}
