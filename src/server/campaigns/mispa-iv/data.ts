import { z } from 'zod';
import { occasionSchema } from '../../../domain/campaigns/campaign.ts';
import { localeSchema, localizedSchema } from '../../../domain/locale/locale.ts';
import { orgTypeSchema } from '../../../domain/signatories/org-type-schema.ts';
import campaignJson from './campaign.json' with { type: 'json' };
import officesJson from './offices.json' with { type: 'json' };
import signatoriesJson from './signatories.json' with { type: 'json' };

const text = z.object({ title: z.string(), body: z.string() });

/** The open letter to the security ministers of the Americas, Medellín, November 2013, from public sources. */
export const mispaIv = z
  .object({
    slug: z.string(),
    title: localizedSchema,
    occasion: occasionSchema,
    opensAt: z.iso.date(),
    publishedAt: z.iso.date(),
    signatoryGoal: z.number(),
    defaultLocale: localeSchema,
    locales: z.array(localeSchema),
    previousCampaign: z.object({ slug: z.string(), title: localizedSchema, occasion: occasionSchema }),
    demands: z.array(z.object({ key: z.string(), en: text, es: text, pt: text })),
    /** Facts that the letter itself states, each for the demand it speaks for. */
    evidence: z.array(z.object({ demand: z.string(), fact: localizedSchema })),
  })
  .parse(campaignJson);

/** The signatories that public sources name: 14 of more than 50. */
export const mispaIvSignatories = z
  .array(
    z.object({
      name: z.string(),
      acronym: z.string().nullable(),
      country: z.string().length(2),
      type: orgTypeSchema,
      source: z.string(),
    }),
  )
  .parse(signatoriesJson);

/** The ministries addressed; holders only where a source names one. */
export const mispaIvOffices = z
  .array(
    z.object({
      country: z.string().length(2),
      titleEn: z.string(),
      titleLocal: z.string(),
      locale: localeSchema,
      holder: z
        .object({
          name: z.string(),
          heldFrom: z.iso.date().nullable(),
          heldTo: z.iso.date().nullable(),
          source: z.string(),
        })
        .nullable(),
    }),
  )
  .parse(officesJson);
