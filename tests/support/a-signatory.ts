import type { AddSignatory } from '../../src/domain/signatories/signatory.ts';

type Overrides = Partial<Omit<AddSignatory, 'organization' | 'representative'>> & {
  organization?: Partial<AddSignatory['organization']>;
  representative?: Partial<AddSignatory['representative']>;
};

/** What staff type to enter a signatory; only what matters to a test need be said. */
export function aSignatory({ organization, representative, ...rest }: Overrides = {}): AddSignatory {
  return {
    state: 'confirmed',
    display: 'public',
    signedOn: '2013-11-01',
    locale: 'es',
    source: '',
    note: '',
    reservations: [],
    // Tests enter many of one name, on purpose or by their numbers alone.
    isAnother: true,
    purposeAgreedOn: '',
    ...rest,
    organization: {
      name: 'Red Andina de Prueba',
      acronym: '',
      aliases: [],
      country: 'EC',
      type: 'network',
      website: '',
      ...organization,
    },
    representative: { name: '', role: '', email: '', ...representative },
  };
}
