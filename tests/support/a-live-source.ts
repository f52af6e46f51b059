import type { LiveEvent } from '../../src/domain/live/live-event.ts';
import type { LiveSource, OpenSource } from '../../src/web/shared/live/live-connection.ts';

const CONNECTING = 0;
const CLOSED = 2;

/** Streams of changes that a test speaks for: in place of the browser's EventSource. */
export function aLiveSource() {
  const opened: FakeSource[] = [];
  const open: OpenSource = (url) => {
    const source = new FakeSource(url);
    opened.push(source);
    return source;
  };
  /** The stream that is open now. */
  const now = () => {
    const source = opened.at(-1);
    if (!source) throw new Error('nobody opened a stream');
    return source;
  };
  return { open, opened, now };
}

class FakeSource implements LiveSource {
  readonly #events = new EventTarget();
  readonly url: string;
  readyState = CONNECTING;

  constructor(url: string) {
    this.url = url;
  }

  addEventListener(type: string, listener: (event: MessageEvent<string>) => void): void {
    this.#events.addEventListener(type, (event) => listener(event as MessageEvent<string>));
  }

  connect(): void {
    this.#events.dispatchEvent(new Event('open'));
  }

  say(event: LiveEvent, data: object = {}): void {
    this.#events.dispatchEvent(new MessageEvent(event, { data: JSON.stringify(data) }));
  }

  /** The line breaks; a browser tries again by itself. */
  break(): void {
    this.#events.dispatchEvent(new Event('error'));
  }

  /** The server answers something else than a stream; a browser gives up. */
  refuse(): void {
    this.readyState = CLOSED;
    this.#events.dispatchEvent(new Event('error'));
  }

  close(): void {
    this.readyState = CLOSED;
  }

  get isOpen(): boolean {
    return this.readyState !== CLOSED;
  }
}
