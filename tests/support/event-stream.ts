import type { LiveEvent } from '../../src/domain/live/live-event.ts';

export interface ReceivedEvent {
  event: LiveEvent;
  data: unknown;
}

export interface EventStream {
  response: Response;
  /** The next event; undefined when the stream has ended. */
  next(): Promise<ReceivedEvent | undefined>;
  /** Everything up to its end. */
  rest(): Promise<ReceivedEvent[]>;
  close(): Promise<void>;
}

/** Reads an answer as a browser's EventSource would. */
export function eventStream(response: Response): EventStream {
  if (response.status !== 200 || !response.body) throw new Error(`No stream: ${response.status}`);
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';

  async function next(): Promise<ReceivedEvent | undefined> {
    for (;;) {
      const end = text.indexOf('\n\n');
      if (end === -1) {
        const { done, value } = await reader.read();
        if (done) return undefined;
        text += value;
        continue;
      }
      const lines = text.slice(0, end).split('\n');
      text = text.slice(end + 2);
      const event = fieldOf(lines, 'event');
      if (event !== undefined) return { event: event as LiveEvent, data: JSON.parse(fieldOf(lines, 'data') ?? '') };
    }
  }

  return {
    response,
    next,
    async rest() {
      const events: ReceivedEvent[] = [];
      for (let one = await next(); one; one = await next()) events.push(one);
      return events;
    },
    close: () => reader.cancel(),
  };
}

const fieldOf = (lines: readonly string[], name: string): string | undefined =>
  lines.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2);
