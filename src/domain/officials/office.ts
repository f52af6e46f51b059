import { z } from 'zod';
import { daySchema } from '../campaigns/campaign.ts';
import { localeSchema } from '../locale/locale.ts';

/** Who held a post; `null` where no source says from when or to when. */
export const holderSchema = z.object({
  name: z.string(),
  heldFrom: daySchema.nullable(),
  heldTo: daySchema.nullable(),
  source: z.string(),
});
export type Holder = z.infer<typeof holderSchema>;

/** A post that letters go to. `titleLocal` is its title in its own language, `locale`. */
export const officeSchema = z.object({
  id: z.string(),
  country: z.string().length(2),
  titleEn: z.string(),
  titleLocal: z.string(),
  locale: localeSchema,
  position: z.number().int(),
  /** Who holds it on the day asked about; `null`, the usual case: not known. */
  holder: holderSchema.nullable(),
  /** Everyone a source names, the latest first. */
  holders: z.array(holderSchema),
});
export type Office = z.infer<typeof officeSchema>;

/** An office as far as a letter needs it. */
export type AddressedOffice = Pick<Office, 'country' | 'titleEn' | 'titleLocal' | 'locale' | 'holder'>;

/**
 * Who holds a post on `day` (`YYYY-MM-DD`), as far as sources say: an open end counts as still holding it. Somebody of
 * whom no source says from when or to when is known of one moment only: a letter addresses the office then.
 */
export function holderOn(holders: readonly Holder[], day: string): Holder | null {
  return (
    holders.find(
      ({ heldFrom, heldTo }) =>
        (heldFrom !== null || heldTo !== null) &&
        (heldFrom === null || heldFrom <= day) &&
        (heldTo === null || day <= heldTo),
    ) ?? null
  );
}
