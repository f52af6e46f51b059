import { createContext } from 'react';
import type { Situation } from '../../../../domain/letters/passage-condition.ts';
import type { FieldsOf } from '../letter-view.ts';

/** What the merge fields say to the chosen office; the chips inside the text read it. */
export const FieldValuesContext = createContext<FieldsOf | undefined>(undefined);

/** What decides which passages the chosen office reads. */
export const SituationContext = createContext<Situation | undefined>(undefined);
