import { z } from 'zod';
import { daySchema } from '../campaigns/campaign.ts';
import { type Locale, localeSchema } from '../locale/locale.ts';
import { ADDRESS_GENDERS, type AddressGender, CONTACT_KINDS, OFFICE_KINDS, type OfficeKind } from './office-kind.ts';

/** What stands above a letter in place of the bare name (its lines), and how the letter begins. */
const formSchema = z.object({ address: z.string().optional(), salutation: z.string().optional() });
export const formsSchema = z.object({
  en: formSchema.optional(),
  es: formSchema.optional(),
  pt: formSchema.optional(),
});

/** Who held a post; `null` where no source says from when or to when. */
export const holderSchema = z.object({
  id: z.string(),
  name: z.string(),
  /** `null`: not known how to address the person. */
  addressGender: z.enum(ADDRESS_GENDERS).nullable(),
  forms: formsSchema,
  heldFrom: daySchema.nullable(),
  heldTo: daySchema.nullable(),
  source: z.string(),
});
export type Holder = z.infer<typeof holderSchema>;

/** A way to reach an office. */
export const officeContactSchema = z.object({
  id: z.string(),
  /** Only while this person holds the post. */
  holderId: z.string().nullable(),
  kind: z.enum(CONTACT_KINDS),
  /** Empty where the reader may not see it: an e-mail address or a number, without `official.readContact`. */
  value: z.string(),
  source: z.string(),
  /** The last day on which it may be used; `null`: no end is known. */
  validUntil: daySchema.nullable(),
  bouncedAt: z.string().nullable(),
});
export type OfficeContact = z.infer<typeof officeContactSchema>;

/** A post that letters go to. `titleLocal` is its title in its own language, `locale`. */
export const officeSchema = z.object({
  id: z.string(),
  country: z.string().length(2),
  kind: z.enum(OFFICE_KINDS),
  institution: z.string(),
  titleEn: z.string(),
  titleLocal: z.string(),
  locale: localeSchema,
  /** Its own, where that is not the capital's: `timeZoneOf` answers for both. */
  timeZone: z.string().nullable(),
  note: z.string(),
  position: z.number().int(),
  /** Of the office with everything that belongs to it. */
  version: z.number().int(),
  /** Who holds it on the day asked about; `null`, the usual case: not known. */
  holder: holderSchema.nullable(),
  /** Everyone a source names, the latest first. */
  holders: z.array(holderSchema),
  /** In the order of preference. */
  contacts: z.array(officeContactSchema),
});
export type Office = z.infer<typeof officeSchema>;

/** The person a letter addresses, as far as it needs to know them. */
export interface AddressedHolder {
  name: string;
  addressGender?: AddressGender | null | undefined;
  forms?: Partial<Record<Locale, { address?: string | undefined; salutation?: string | undefined } | undefined>>;
}

/** An office as far as a letter needs it. */
export interface AddressedOffice extends Pick<Office, 'country' | 'titleEn' | 'titleLocal' | 'locale'> {
  kind?: OfficeKind;
  institution?: string;
  holder: AddressedHolder | null;
}

/**
 * Who holds a post on `day` (`YYYY-MM-DD`), as far as sources say: an open end counts as still holding it. Somebody of
 * whom no source says from when or to when is known of one moment only: a letter addresses the office then.
 */
export function holderOn<Held extends Pick<Holder, 'heldFrom' | 'heldTo'>>(
  holders: readonly Held[],
  day: string,
): Held | null {
  return (
    holders.find(
      ({ heldFrom, heldTo }) =>
        (heldFrom !== null || heldTo !== null) &&
        (heldFrom === null || heldFrom <= day) &&
        (heldTo === null || day <= heldTo),
    ) ?? null
  );
}
