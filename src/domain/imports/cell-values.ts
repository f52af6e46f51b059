import { z } from 'zod';
import { type CountryProblem, recogniseCountry } from '../locale/countries.ts';
import { fold } from '../locale/fold.ts';
import { ORG_TYPES, type OrgType } from '../signatories/org-type.ts';
import { recogniseOrgType } from '../signatories/recognise-org-type.ts';
import { cleanCell } from './clean-cell.ts';

/** Columns whose values staff can say the meaning of, once for all rows that have them. */
export const VALUE_FIELDS = ['country', 'type'] as const;
export type ValueField = (typeof VALUE_FIELDS)[number];

const MOST_VALUES = 500;
const countrySchema = z.string().regex(/^[A-Z]{2}$/);
const meanings = <Meaning extends z.ZodType>(meaning: Meaning) =>
  z.record(z.string().max(300), meaning).refine((all) => Object.keys(all).length <= MOST_VALUES, 'field.invalid');

/** What values mean, by `valueKey`: of countries, their codes. */
export const valueMeaningsSchema = z.object({ country: meanings(countrySchema), type: meanings(z.enum(ORG_TYPES)) });
export type ValueMeanings = z.infer<typeof valueMeaningsSchema>;

/** What is alike but for case, accents and punctuation means the same. */
export const valueKey = (cell: string): string => fold(cleanCell(cell)).slice(0, 300);

/** A value of a column, how many rows have it and how it is read: `read` is a code, or `null` where nobody knows. */
export const cellValueSchema = z.object({
  field: z.enum(VALUE_FIELDS),
  value: z.string(),
  count: z.number().int(),
  read: z.string().nullable(),
  /** Guessed, or not read at all: a person should look. */
  doubt: z.enum(['guessed', 'unknown', 'region']).nullable(),
});
export type CellValue = z.infer<typeof cellValueSchema>;
export const cellValueListSchema = z.object({ items: z.array(cellValueSchema) });

const DOUBTS: Record<CountryProblem, 'unknown' | 'region'> = {
  'country.unknown': 'unknown',
  'country.region': 'region',
};

/** How a value is read without anybody's word. */
export function readValue(field: ValueField, value: string): Pick<CellValue, 'read' | 'doubt'> {
  const text = cleanCell(value);
  if (field === 'type') {
    const type: OrgType | undefined = recogniseOrgType(text);
    return { read: type ?? null, doubt: type ? null : 'unknown' };
  }
  const { code, guessed, problem } = recogniseCountry(text);
  return { read: code ?? null, doubt: problem ? DOUBTS[problem] : guessed ? 'guessed' : null };
}
