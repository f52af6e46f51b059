/**
 * The events of a campaign's stream: `changed` carries a topic, `presence` a place, `resync` says that something may have
 * been missed, and `beat` that the connection is alive.
 */
export const LIVE_EVENTS = ['changed', 'presence', 'resync', 'beat'] as const;
export type LiveEvent = (typeof LIVE_EVENTS)[number];

/** How often a stream says that it is alive; proxies cut what is silent for a minute. */
export const BEAT_MS = 20_000;
