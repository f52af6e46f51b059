import { z } from 'zod';
import { countryCodeSchema } from '../locale/country-codes.ts';
import { localeSchema } from '../locale/locale.ts';
import { orgTypeSchema } from '../signatories/org-type-schema.ts';
import { signatureStateSchema } from '../signatories/signature-state-schemas.ts';
import { line } from '../text-fields.ts';

/**
 * How an entry of the registry stands to a campaign. `now`: it has a signature there, in whatever state. `earlier`: it
 * stands behind the campaign that this one follows and not behind this one (never signed, waits, or has left): whom to
 * write to, and the very ones that the comparison counts. `never`: no signature there, and behind no other campaign.
 */
export const SIGNED = ['now', 'earlier', 'never'] as const;
export type Signed = (typeof SIGNED)[number];

export const ORGANIZATION_PAGE_SIZE = 50;
/** A total is counted up to here; beyond it, it is only said that there are more. */
export const COUNTED_UP_TO = 10_000;

const listOf = <Item extends z.ZodType<unknown, string>>(item: Item) =>
  z
    .union([z.string().max(2000), z.array(z.string().max(100)).max(300)])
    .transform((value) =>
      [value]
        .flat()
        .flatMap((text) => text.split(','))
        .filter((text) => text !== ''),
    )
    .pipe(z.array(item).max(300))
    .optional();

export const organizationFilterSchema = z.object({
  /** Words that all must be in one of its names; accents and case are ignored. */
  q: line(200).default(''),
  country: listOf(countryCodeSchema),
  /** Without it organisations only; persons who signed for themselves are listed where they are asked for. */
  type: listOf(orgTypeSchema),
  tag: listOf(line(40)),
  signed: z.enum(SIGNED).optional(),
});
export type OrganizationFilter = z.infer<typeof organizationFilterSchema>;

export const organizationQuerySchema = organizationFilterSchema.extend({
  /** The last entry of the page before. */
  after: z.uuid().optional(),
  pageSize: z.coerce.number().int().min(1).max(200).default(ORGANIZATION_PAGE_SIZE),
});
export type OrganizationQuery = z.infer<typeof organizationQuerySchema>;

export const organizationExportSchema = organizationFilterSchema.extend({ locale: localeSchema.optional() });

export const organizationRowSchema = z.object({
  id: z.string(),
  name: z.string(),
  acronym: z.string().nullable(),
  country: z.string(),
  type: orgTypeSchema,
  tags: z.array(z.string()),
  /** Its signature of this campaign. */
  signature: z.object({ id: z.string(), state: signatureStateSchema }).nullable(),
  /** Slugs of the other campaigns behind which it stood. */
  earlier: z.array(z.string()),
});
export type OrganizationRow = z.infer<typeof organizationRowSchema>;

export const organizationListSchema = z.object({
  items: z.array(organizationRowSchema),
  /** At most {@link COUNTED_UP_TO}. */
  total: z.number().int(),
  /** There are more than were counted. */
  more: z.boolean(),
  /** The entry after which the next page begins; `null` on the last one. */
  next: z.string().nullable(),
  /** Tags in use, for the filter. */
  tags: z.array(z.string()),
});
export type OrganizationList = z.infer<typeof organizationListSchema>;

/** At most this many addresses are handed out at once: more is a mailing, not a message. */
export const ADDRESSES_AT_ONCE = 2000;
export const addressListSchema = z.object({
  /** One contact person an organisation, the newest with an address. */
  items: z.array(
    z.object({ organization: z.string(), name: z.string(), email: z.string(), locale: localeSchema.nullable() }),
  ),
  more: z.boolean(),
});
