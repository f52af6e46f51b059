import type { Jobs, Ports } from '../ports.ts';
import { runJob } from './run-job.ts';

/**
 * Jobs without a queue, for the demo and for tests: each runs in this process, soon after its transaction.
 * A job begins by locking what it works on, so it waits for the transaction that enqueued it, and finds nothing to do
 * if that was rolled back.
 */
export function inlineJobs(ports: () => Pick<Ports, 'db' | 'now' | 'log' | 'settings'>): Jobs {
  return {
    enqueue: async (_tx, kind, key) => {
      setTimeout(() => {
        runJob(ports(), kind, key).catch((error: unknown) => {
          const fault = error instanceof Error ? error.name : typeof error;
          ports().log.error({ job: kind, key, fault }, 'job failed');
        });
      }, 0);
    },
  };
}
