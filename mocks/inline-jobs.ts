import type { Jobs, Ports } from '../src/server/ports.ts';

/** Jobs of a process that has no queue. Until a room has jobs, there is nothing to run. */
export function inlineJobs(_ports: () => Ports): Jobs {
  return { enqueue: async () => undefined };
}
