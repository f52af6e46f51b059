/**
 * Where one letter to one office holder is. `handing`: given to the mail server, whose answer is not recorded yet;
 * a crash in between leaves `uncertain`, which only a person settles, and which is never sent again by itself. `refused`: the mail
 * server said no for good. `delivered`: by hand, post or portal, told by a person. `bounced`: it went out and came back.
 */
export const DELIVERY_STATES = [
  'queued',
  'handing',
  'uncertain',
  'sent',
  'delivered',
  'refused',
  'bounced',
  'cancelled',
] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

export const DELIVERY_CHANNELS = ['email', 'hand', 'post', 'portal'] as const;
export type DeliveryChannel = (typeof DELIVERY_CHANNELS)[number];

export const REPLY_OUTCOMES = ['acknowledged', 'meeting', 'commitment', 'refusal', 'other'] as const;
export type ReplyOutcome = (typeof REPLY_OUTCOMES)[number];
