import { createContext, useContext } from 'react';

/** The countries of the offices that a letter may go to. */
export const CountriesContext = createContext<readonly string[]>([]);

export const useCountries = (): readonly string[] => useContext(CountriesContext);
