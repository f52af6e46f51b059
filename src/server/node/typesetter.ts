import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { type ErrorCode, Problem } from '../../domain/errors.ts';
import type { Typesetter } from '../ports.ts';

/** Each holds a compiler with its fonts, some 150 MB; two set more than a hundred letters a second. */
const MOST = Math.min(2, availableParallelism());

export interface Order {
  make: 'pdf' | 'svg';
  template: string;
  data: unknown;
}

/** What a worker answers: what was made, a problem that has a code, or what Typst said. */
export type Made = { made: Uint8Array | string[] } | { problem: ErrorCode } | { fault: string };

interface Waiting {
  order: Order;
  done: (made: Made) => void;
}

interface Hand {
  worker: Worker;
  busyWith: Waiting | undefined;
}

/**
 * Sets documents in threads of their own, so that whoever else asks the house for something does not wait for a letter. A
 * thread is begun when there is work that nobody else does; it keeps no process alive.
 */
export function createTypesetter(): Typesetter & { stop(): Promise<void> } {
  const hands: Hand[] = [];
  const queue: Waiting[] = [];

  function next(): void {
    const order = queue[0];
    if (!order) return;
    const free = hands.find(({ busyWith }) => busyWith === undefined) ?? (hands.length < MOST ? begin() : undefined);
    if (!free) return;
    queue.shift();
    free.busyWith = order;
    free.worker.ref();
    free.worker.postMessage(order.order);
  }

  function begin(): Hand {
    const worker = new Worker(new URL('./typesetter-worker.ts', import.meta.url));
    const hand: Hand = { worker, busyWith: undefined };
    const finish = (made: Made) => {
      const { busyWith } = hand;
      hand.busyWith = undefined;
      worker.unref();
      busyWith?.done(made);
      next();
    };
    worker.on('message', finish);
    // A thread that died takes its document along and nothing else.
    const lose = (fault: string) => {
      if (hands.includes(hand)) hands.splice(hands.indexOf(hand), 1);
      finish({ fault });
    };
    worker.on('error', ({ message }) => lose(message));
    worker.on('exit', () => lose('The typesetter ended'));
    hands.push(hand);
    return hand;
  }

  const make = (order: Order): Promise<Made> =>
    new Promise((resolve) => {
      queue.push({ order, done: resolve });
      next();
    });

  return {
    pdf: async (template, data) => {
      const made = taken(await make({ make: 'pdf', template, data }));
      if (!(made instanceof Uint8Array)) throw new TypeError('Not a document');
      return made;
    },
    svg: async (template, data) => {
      const made = taken(await make({ make: 'svg', template, data }));
      if (!Array.isArray(made)) throw new TypeError('Not drawings');
      return made;
    },
    stop: async () => {
      await Promise.all(hands.map(({ worker }) => worker.terminate()));
    },
  };
}

function taken(made: Made): Uint8Array | string[] {
  if ('made' in made) return made.made;
  if ('problem' in made) throw new Problem(made.problem);
  throw new Error(made.fault);
}
