import { z } from 'zod';
import { localeSchema } from '../locale/locale.ts';
import { orgTypeSchema } from '../signatories/org-type-schema.ts';

const count = z.int().min(0);

/** What changed on chosen days may be below zero. */
const sum = z.int();

/** `current` are all who stand behind the meaning in force, renewed or not; `declined` no longer stand. */
const consent = { current: sum, awaiting: sum, declined: sum };

/** How signatures stand to the meaning in force; every number is a sum of signature events. */
export const consentCountsSchema = z.object({
  /** The number of the material version in force; 0 before anything was published. */
  version: count,
  /** How many meanings were published. Until there is a second one nobody's consent can be awaited. */
  meanings: count,
  ...consent,
  /** Most signatures first. */
  byCountry: z.array(z.object({ country: z.string(), ...consent })),
  byType: z.array(z.object({ type: orgTypeSchema, ...consent })),
  /** The round about the meaning in force while it is open or paused. */
  round: z
    .object({
      id: z.string(),
      daysLeft: count,
      isPaused: z.boolean(),
      /** Awaited, but no message could reach them. */
      withoutAddress: count,
    })
    .nullable(),
});
export type ConsentCounts = z.infer<typeof consentCountsSchema>;

const endorsement = { endorsed: sum, reserved: sum };

/** Who of those that stand endorses one demand of the newest version, and who does so with a reservation. */
export const demandCountsSchema = z.object({
  key: z.string(),
  position: z.int(),
  titles: z.array(z.object({ locale: localeSchema, title: z.string() })),
  ...endorsement,
  byCountry: z.array(z.object({ country: z.string(), ...endorsement })),
});
export type DemandCounts = z.infer<typeof demandCountsSchema>;
