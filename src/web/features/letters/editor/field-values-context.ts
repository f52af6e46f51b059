import { createContext } from 'react';
import type { FieldsOf } from '../letter-view.ts';

/** What the merge fields say to the chosen office; the chips inside the text read it. */
export const FieldValuesContext = createContext<FieldsOf | undefined>(undefined);
