import { z } from 'zod';
import { countryCodeSchema } from '../locale/country-codes.ts';
import { localeSchema } from '../locale/locale.ts';
import { line, prose } from '../text-fields.ts';
import { daySchema } from './campaign.ts';

/** Fifty years: longer than that is for ever, and that is said by leaving it open. */
const RETENTION_MAX = 600;

const purposeIn = prose(2000).default('');

/** What a campaign calls a country in one language. */
export const countryLabelSchema = z.object({
  country: countryCodeSchema,
  locale: localeSchema,
  label: line(60).min(1),
});
export type CountryLabel = z.infer<typeof countryLabelSchema>;

/** What administrators decide about a campaign: who may sign, until when, and what becomes of persons' data. */
export const campaignSettingsSchema = z.object({
  /** What representatives' data is used for, as they are told. */
  purpose: z.object({ en: purposeIn, es: purposeIn, pt: purposeIn }),
  /** The last day on which it can be signed; empty: open. */
  closesAt: z.union([z.literal(''), daySchema]),
  /** Months after closing for which persons' data is kept; empty: nobody has decided. */
  retentionMonths: z.union([z.literal(''), z.coerce.number().int().min(0).max(RETENTION_MAX)]),
  /** Whether persons may sign for themselves. */
  allowsIndividuals: z.boolean(),
  /** Names of countries that differ from the usual ones; codes never do. */
  countryLabels: z
    .array(countryLabelSchema)
    .max(750)
    .refine(
      (all) => new Set(all.map(({ country, locale }) => `${country} ${locale}`)).size === all.length,
      'field.invalid',
    ),
});
export type CampaignSettings = z.infer<typeof campaignSettingsSchema>;
