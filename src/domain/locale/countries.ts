/** ISO 3166-1 alpha-2, upper case (plus `XK` for Kosovo). */
export type CountryCode = string;

export type CountryProblem = 'country.unknown' | 'country.region';
export type RecognisedCountry = { code: CountryCode; problem?: never } | { code?: never; problem: CountryProblem };

/** Reads a country from a name in en, es, pt or fr, a former or short name, or an alpha-2/alpha-3 code. */
export function recogniseCountry(_text: string): RecognisedCountry {
  return { problem: 'country.unknown' };
}
