import type { LiveEvent } from '../../domain/live/live-event.ts';

/** More than this waiting for one slow reader, and it is told to look at everything anew instead. */
const MOST_WAITING = 100;

export interface Post {
  send(event: LiveEvent, data: object): void;
}

/**
 * Writes one event after the other. What a slow reader has not taken yet waits once, however often it was said, so that
 * nobody's slowness fills the memory.
 */
export function createPost(write: (message: { event: LiveEvent; data: string }) => Promise<unknown>): Post {
  const waiting = new Map<string, { event: LiveEvent; data: string }>();
  let writing = false;

  async function writeAll(): Promise<void> {
    writing = true;
    for (const [key, message] of waiting) {
      waiting.delete(key);
      await write(message);
    }
    writing = false;
  }

  function put(message: { event: LiveEvent; data: string }): void {
    waiting.set(`${message.event} ${message.data}`, message);
  }

  return {
    send(event, data) {
      put({ event, data: JSON.stringify(data) });
      if (waiting.size > MOST_WAITING) {
        waiting.clear();
        put({ event: 'resync', data: '{}' });
      }
      if (!writing) void writeAll();
    },
  };
}
