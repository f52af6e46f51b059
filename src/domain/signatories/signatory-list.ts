import { z } from 'zod';
import { CONSENTS } from '../consent/consent.ts';
import { countryCodeSchema } from '../locale/country-codes.ts';
import { line } from '../text-fields.ts';
import { CHANNELS } from './channel.ts';
import { IDENTITY_STEPS } from './identity.ts';
import { SIGNATORY_KINDS } from './individual.ts';
import { MATCH_REASONS } from './matching/match.ts';
import { orgTypeSchema } from './org-type-schema.ts';
import { organizationNameSchema, reservableDemandSchema, signatorySchema } from './signatory.ts';
import { type SignatureState, STANDING } from './signature-state.ts';
import { signatureStateSchema } from './signature-state-schemas.ts';
import { tagSchema } from './tag.ts';

export const SIGNATORY_SORTS = ['name', 'country', 'type', 'state', 'signedOn'] as const;
export type SignatorySort = (typeof SIGNATORY_SORTS)[number];
export const SIGNATORY_PAGE_SIZE = 50;

/** `?state=a&state=b` and `?state=a,b` mean the same. */
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

/** `standing` is the named set of states that count. */
const stateFilterSchema = z
  .union([z.literal('standing'), signatureStateSchema])
  .transform((state): readonly SignatureState[] => (state === 'standing' ? STANDING : [state]));

export const signatoryFilterSchema = z.object({
  country: listOf(countryCodeSchema),
  type: listOf(orgTypeSchema),
  /** Organisations only, or individuals only; both if left out. */
  kind: z.enum(SIGNATORY_KINDS).optional(),
  state: listOf(stateFilterSchema),
  consent: listOf(z.enum(CONSENTS)),
  /** How sure one may be of who signed. */
  identity: listOf(z.enum(IDENTITY_STEPS)),
  /** Keys of demands, any of which is not endorsed. */
  reserves: listOf(line(80)),
  /** Of the organisation, any of which it has. */
  tag: listOf(tagSchema),
  /** How the signature came. */
  channel: listOf(z.enum(CHANNELS)),
  /** Whom it is assigned to: `me`, `nobody`, or a colleague's id. */
  assigned: listOf(z.union([z.enum(['me', 'nobody']), z.uuid()])),
  /** The import that it came with. */
  batch: z.uuid().optional(),
  /** Words that all must be in the name, acronym or aliases; accents and case are ignored. */
  q: line(200).default(''),
});

const sorting = {
  sort: z.enum(SIGNATORY_SORTS).default('name'),
  dir: z.enum(['asc', 'desc']).default('asc'),
};

/** Which page: after or before a signatory that is known (by its id), else from the start or the end. */
export const signatoryQuerySchema = signatoryFilterSchema.extend({
  ...sorting,
  after: z.uuid().optional(),
  before: z.union([z.literal('end'), z.uuid()]).optional(),
  /** How many pages further; cheap for a few hundred, a walk for more. */
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  pageSize: z.coerce.number().int().min(1).max(200).default(SIGNATORY_PAGE_SIZE),
});
export type SignatoryQuery = z.infer<typeof signatoryQuerySchema>;
export type SignatoryFilter = z.infer<typeof signatoryFilterSchema>;

export const exportQuerySchema = signatoryFilterSchema.extend({
  ...sorting,
  /** The language of headings and country names; the caller's own if left out. */
  locale: z.enum(['en', 'es', 'pt']).optional(),
});

const counted = <Value extends z.ZodType>(value: Value) => z.array(z.object({ value, count: z.number().int() }));

export const signatoryListSchema = z.object({
  items: z.array(signatorySchema),
  /** What to ask for the pages beside this one: `after=next`, `before=previous`; `null` where the list ends. */
  next: z.string().nullable(),
  previous: z.string().nullable(),
});
export type SignatoryList = z.infer<typeof signatoryListSchema>;

/** How many a filter lets through, and what the list can be filtered by. */
export const signatoryCountsSchema = z.object({
  total: z.number().int(),
  /** The demands of the newest version: what can be endorsed with a reservation. */
  demands: z.array(reservableDemandSchema),
  /** What each filter would leave, under the other filters; values without a signatory are left out. */
  facets: z.object({
    state: counted(signatureStateSchema),
    country: counted(z.string()),
    type: counted(orgTypeSchema),
    consent: counted(z.enum(CONSENTS)),
  }),
});
export type SignatoryCounts = z.infer<typeof signatoryCountsSchema>;

export const similarQuerySchema = z.object({
  name: organizationNameSchema,
  country: countryCodeSchema,
  acronym: line(200).optional(),
  website: line(500).optional(),
});
export type SimilarQuery = z.infer<typeof similarQuerySchema>;

export const similarListSchema = z.object({
  items: z.array(
    z.object({
      organizationId: z.string(),
      name: z.string(),
      acronym: z.string().nullable(),
      country: z.string(),
      type: orgTypeSchema,
      verdict: z.enum(['same', 'similar']),
      score: z.number(),
      reasons: z.array(z.enum(MATCH_REASONS)),
      /** Its signature of this campaign, if it has one. */
      signature: z.object({ id: z.string(), state: signatureStateSchema }).nullable(),
    }),
  ),
});
export type SimilarOrganization = z.infer<typeof similarListSchema>['items'][number];
