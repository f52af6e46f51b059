import { z } from 'zod';
import { localeSchema, localizedSchema } from '../locale/locale.ts';

/** A calendar day without a time, `YYYY-MM-DD`. */
export const daySchema = z.iso.date();

/** The gathering a statement is addressed to. Days are inclusive, in the place's own calendar. */
export const occasionSchema = z.object({
  name: z.string().min(1),
  place: z.string().min(1),
  country: z.string().length(2),
  from: daySchema,
  to: daySchema,
});
export type Occasion = z.infer<typeof occasionSchema>;

/** A campaign as another one names it. */
export const campaignNameSchema = z.object({ slug: z.string(), title: localizedSchema, occasion: occasionSchema });

export type CampaignName = z.infer<typeof campaignNameSchema>;

/** By code. */
const labelsSchema = z.record(z.string(), z.string()).optional();

export const campaignSchema = z.object({
  slug: z.string(),
  title: localizedSchema,
  occasion: occasionSchema,
  opensAt: daySchema.nullable(),
  publishedAt: daySchema.nullable(),
  /** Whether persons may sign for themselves. */
  allowsIndividuals: z.boolean(),
  /** The last day on which it can be signed. */
  closesAt: daySchema.nullable(),
  /** What representatives' data is used for, in whichever languages it is written down. */
  purpose: localizedSchema.partial(),
  /** What it calls a country where that differs from the usual name: by language, then code. */
  countryLabels: z.object({ en: labelsSchema, es: labelsSchema, pt: labelsSchema }),
  signatoryGoal: z.number().int().positive().nullable(),
  /** Words the whole statement may have in one language. */
  wordLimit: z.number().int().positive(),
  defaultLocale: localeSchema,
  locales: z.array(localeSchema),
  /** The missive it follows. */
  previousCampaign: campaignNameSchema.nullable(),
  /** The one that follows it, the latest if there are several. */
  nextCampaign: campaignNameSchema.nullable(),
});
export type Campaign = z.infer<typeof campaignSchema>;
