import { type Signal, signalSchema } from '../../domain/live/signal.ts';
import type { Live, Log } from '../ports.ts';

export interface Hub {
  live: Live;
  /** A payload as it came from the database; one that nobody here understands is left out. */
  receive(payload: string): void;
  /** To everyone: signals may have been missed. */
  resync(): void;
  /** Ends all streams, and whatever subscribes from now on. */
  end(): void;
}

/** Hands what one connection to the database hears to all open streams of this process. */
export function createHub(log: Pick<Log, 'warn'>): Hub {
  const subscribers = new Set<{ signal: (signal: Signal) => void; end: () => void }>();
  let ended = false;

  function tell(signal: Signal): void {
    for (const subscriber of [...subscribers]) subscriber.signal(signal);
  }

  return {
    live: {
      subscribe(signal, end) {
        const subscriber = { signal, end };
        if (ended) end();
        else subscribers.add(subscriber);
        return () => void subscribers.delete(subscriber);
      },
    },
    receive(payload) {
      const read = signalSchema.safeParse(parse(payload));
      if (read.success) tell(read.data);
      // Another version of the house may tell of more than this one knows.
      else log.warn({ issue: read.error.issues[0]?.code }, 'a signal was not understood');
    },
    resync: () => tell({ kind: 'resync' }),
    end() {
      ended = true;
      for (const subscriber of [...subscribers]) {
        subscribers.delete(subscriber);
        subscriber.end();
      }
    },
  };
}

function parse(payload: string): unknown {
  try {
    return JSON.parse(payload);
  } catch {
    return undefined;
  }
}
