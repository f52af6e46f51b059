import { z } from 'zod';
import { emailSchema } from '../access/account.ts';
import { daySchema } from '../campaigns/campaign.ts';
import { countryCodeSchema } from '../locale/country-codes.ts';
import { localeSchema } from '../locale/locale.ts';
import { line, prose } from '../text-fields.ts';
import { ADDRESS_GENDERS, CONTACT_KINDS, OFFICE_KINDS } from './office-kind.ts';
import { isTimeZone } from './time-zone.ts';

/** As a form has it: the empty text stands for "not known". */
const maybeDay = z.union([z.literal(''), daySchema], 'field.notDate').default('');
const maybeZone = line(64)
  .refine((name) => name === '' || isTimeZone(name), 'field.notOneOf')
  .default('');

export const officeTitleSchema = line(200).min(1);
export const holderNameSchema = line(200).min(1);

export const officeFieldsSchema = z.object({
  country: countryCodeSchema,
  kind: z.enum(OFFICE_KINDS).default('ministry'),
  institution: line(200).default(''),
  titleEn: officeTitleSchema,
  titleLocal: officeTitleSchema,
  locale: localeSchema,
  timeZone: maybeZone,
  note: prose(4000).default(''),
});
export type OfficeFields = z.infer<typeof officeFieldsSchema>;

const form = z.object({ address: prose(300).default(''), salutation: line(200).default('') });
const noForm = { address: '', salutation: '' };

export const holderFieldsSchema = z
  .object({
    name: holderNameSchema,
    addressGender: z.enum(ADDRESS_GENDERS).or(z.literal('')).default(''),
    forms: z
      .object({ en: form.default(noForm), es: form.default(noForm), pt: form.default(noForm) })
      .default({ en: noForm, es: noForm, pt: noForm }),
    heldFrom: maybeDay,
    heldTo: maybeDay,
    /** Where one can read that the person holds the post: nobody is named without. */
    source: line(500).min(1),
    /** Whoever held the post until then is given the day before as the last. */
    succeeds: z.boolean().default(false),
  })
  .refine(({ heldFrom, heldTo }) => !heldFrom || !heldTo || heldFrom <= heldTo, {
    path: ['heldTo'],
    message: 'field.invalid',
  });
export type HolderFields = z.infer<typeof holderFieldsSchema>;

const webAddress = z.url({ protocol: /^https?$/, error: 'field.notUrl' });

export const contactFieldsSchema = z
  .object({
    kind: z.enum(CONTACT_KINDS),
    value: prose(1000).min(1),
    /** The page that gives it. */
    source: z.union([z.literal(''), line(500).pipe(webAddress)], 'field.notUrl').default(''),
    validUntil: maybeDay,
    /** Whose it is; empty: the office's, whoever holds it. */
    holderId: z.union([z.literal(''), z.uuid()]).default(''),
    /** What was sent to it came back. */
    bounced: z.boolean().default(false),
  })
  .superRefine(({ kind, value }, context) => {
    const wrong = { email: notEmail, portal: notWeb, phone: notPhone, post: () => undefined }[kind](value);
    if (wrong) context.addIssue({ code: 'custom', path: ['value'], message: wrong });
  });
export type ContactFields = z.infer<typeof contactFieldsSchema>;

const notEmail = (value: string) => (emailSchema.safeParse(value).success ? undefined : 'field.notEmail');
const notWeb = (value: string) => (webAddress.safeParse(value).success ? undefined : 'field.notUrl');
const notPhone = (value: string) =>
  /^[+\d][\d\s().\-/]{3,40}(?:\p{L}.{0,20})?$/u.test(value) ? undefined : 'field.invalid';
