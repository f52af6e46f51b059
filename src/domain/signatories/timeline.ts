import { z } from 'zod';
import { daySchema } from '../campaigns/campaign.ts';
import { statementKindSchema } from '../statements/statement.ts';

const on = { day: daySchema };

/** What happened in a campaign, to be read beside its curve. */
export const timelineEventSchema = z.discriminatedUnion('kind', [
  /** A version of the statement was published. */
  z.object({ kind: z.literal('published'), ...on, number: z.int(), statementKind: statementKindSchema }),
  /** Signatories began to be asked about the version `number`, or ceased to be. */
  z.object({ kind: z.literal('roundOpened'), ...on, roundId: z.string(), number: z.int() }),
  z.object({ kind: z.literal('roundClosed'), ...on, roundId: z.string(), number: z.int() }),
  z.object({ kind: z.literal('letterSent'), ...on, letterId: z.string(), title: z.string() }),
  /** So many offices got it by hand, post or portal on one day, or answered it. */
  z.object({ kind: z.literal('letterDelivered'), ...on, letterId: z.string(), title: z.string(), count: z.int() }),
  z.object({ kind: z.literal('letterReplied'), ...on, letterId: z.string(), title: z.string(), count: z.int() }),
  /** So many organisations stood for the first time. */
  z.object({ kind: z.literal('signatories'), ...on, value: z.int() }),
  /** The first organisation of a country stood. */
  z.object({ kind: z.literal('firstInCountry'), ...on, country: z.string() }),
]);
export type TimelineEvent = z.infer<typeof timelineEventSchema>;
