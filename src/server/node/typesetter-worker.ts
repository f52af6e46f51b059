import { parentPort } from 'node:worker_threads';
import { Problem } from '../../domain/errors.ts';
import { createPress } from './press.ts';
import type { Made, Order } from './typesetter.ts';

/** A thread of the typesetter: one document at a time. */
const press = createPress();

parentPort?.on('message', async ({ make, template, data }: Order) => {
  const made = await press[make](template, data).then(
    (made): Made => ({ made }),
    (error: unknown): Made => (error instanceof Problem ? { problem: error.code } : { fault: String(error) }),
  );
  const moved = 'made' in made && made.made instanceof Uint8Array ? [made.made.buffer] : [];
  parentPort?.postMessage(made, moved as ArrayBuffer[]);
});
