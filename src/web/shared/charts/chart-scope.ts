import { createContext, useContext } from 'react';

/** What all charts of a screen are narrowed to, in words; nothing while they are not. Saved files say it. */
export const ChartScope = createContext<string | undefined>(undefined);

export const useChartScope = (): string | undefined => useContext(ChartScope);
