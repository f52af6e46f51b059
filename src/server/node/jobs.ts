import { setTimeout } from 'node:timers/promises';
import { and, eq, inArray, isNull, ne, type SQL, sql } from 'drizzle-orm';
import type { Pool } from 'pg';
import { fromDrizzle, PgBoss } from 'pg-boss';
import { BULK_AT_WORK } from '../../domain/bulk-acts/bulk-act.ts';
import { statesFor } from '../../domain/deliveries/delivery-acts.ts';
import { EXPORT_STATES, isRunning } from '../../domain/exports/export-formats.ts';
import { isLettersFile } from '../../domain/exports/ordered-export.ts';
import { IMPORT_AT_WORK, type ImportState } from '../../domain/imports/import-state.ts';
import type { Db } from '../db/connection.ts';
import { rowsOf } from '../db/rows.ts';
import {
  bulkAct,
  consentRound,
  delivery,
  deliveryMessage,
  exportFile,
  importBatch,
  registryScan,
} from '../db/schema/index.ts';
import { JOB_KINDS, type JobNeeds, runJob } from '../jobs/run-job.ts';
import type { JobKind, Jobs, Ports } from '../ports.ts';

export interface JobQueue {
  jobs: Jobs;
  /** Starts working; the queue takes jobs before. Jobs that a crash interrupted are taken up again. */
  work(ports: JobNeeds): Promise<void>;
  /** Lets the running transaction end and stops. What is left goes on at the next start. */
  stop(): Promise<void>;
}

/** Longer than this a job is taken for dead and given to another worker; two on one batch do no harm, they take turns. */
const EXPIRES_SECONDS = 300;
const POLL_SECONDS = 0.5;
const ATTEMPTS = 60;
const ATTEMPT_DELAY_MS = 2_000;
const QUEUE = {
  retryLimit: 20,
  retryDelay: 1,
  retryBackoff: true,
  retryDelayMax: 30,
  expireInSeconds: EXPIRES_SECONDS,
};

/**
 * The queue of background work, in the house's own PostgreSQL (schema `pgboss`), so that several nodes share it.
 *
 * Wiring: `const queue = await openJobs(pool, log)`; give `queue.jobs` to the ports; once the ports stand,
 * `await queue.work(ports)`; when stopping, `await queue.stop()` before the pool is closed.
 */
export async function openJobs(pool: Pool, log: Ports['log']): Promise<JobQueue> {
  const boss = new PgBoss({
    db: { executeSql: (text, values) => pool.query(text, values) },
    supervise: true,
    schedule: false,
  });
  // Without a listener a lost connection would end the process; the queue itself tries again.
  boss.on('error', (error) => log.warn({ fault: error.name }, 'job queue'));
  await boss.start();
  for (const kind of JOB_KINDS) await boss.createQueue(kind, QUEUE);
  const jobs: Jobs = {
    enqueue: async (tx, kind, key) => {
      await boss.send(kind, { key }, { db: fromDrizzle(asExecutor(tx), sql) });
    },
  };
  const stopping = new AbortController();
  return {
    jobs,
    work: async (ports) => {
      await takeUpAgain(ports.db, jobs);
      for (const kind of JOB_KINDS)
        await boss.work(kind, { pollingIntervalSeconds: POLL_SECONDS }, worker(ports, kind, stopping.signal));
    },
    stop: async () => {
      stopping.abort();
      await boss.stop({ graceful: true, timeout: 5_000, close: false });
    },
  };
}

const worker = (ports: JobNeeds, kind: JobKind, stopping: AbortSignal) => async (work: { data: { key: string } }[]) => {
  for (const { data } of work) await persevere(ports, kind, data.key, stopping);
};

/**
 * A database that restarts is away for seconds, and then cannot be told either that a job failed. So the job waits
 * here and goes on, rather than lie until it expires; the queue's own retries are for worse.
 */
async function persevere(ports: JobNeeds, kind: JobKind, key: string, stopping: AbortSignal): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await runJob(ports, kind, key);
    } catch (error) {
      ports.log.warn({ job: kind, key, attempt, fault: nameOf(error) }, 'job interrupted');
      if (attempt >= ATTEMPTS || stopping.aborted) throw error;
      await setTimeout(ATTEMPT_DELAY_MS, undefined, { signal: stopping }).catch(() => undefined);
    }
  }
}

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : typeof error);

/** Drizzle's driver-neutral result has no type; this driver's has rows. */
const asExecutor = (tx: Parameters<Jobs['enqueue']>[0]) => ({
  async execute(query: SQL) {
    return { rows: rowsOf(await tx.execute(query)) };
  },
});

const JOB_OF: Partial<Record<ImportState, JobKind>> = { running: 'import.apply', undoing: 'import.undo' };
const jobOf = (state: ImportState): JobKind => JOB_OF[state] ?? 'import.prepare';

/** After a crash nobody may hold the job any more, and waiting for it to expire would be waiting for nothing. */
async function takeUpAgain(db: Db, jobs: Jobs): Promise<void> {
  const left = await db
    .select({ id: importBatch.id, state: importBatch.state })
    .from(importBatch)
    .where(inArray(importBatch.state, [...IMPORT_AT_WORK]));
  for (const { id, state } of left) await jobs.enqueue(db, jobOf(state), id);
  const looking = await db.select({ id: registryScan.id }).from(registryScan).where(eq(registryScan.state, 'running'));
  for (const { id } of looking) await jobs.enqueue(db, 'duplicates.scan', id);
  const acting = await db
    .select({ id: bulkAct.id, state: bulkAct.state })
    .from(bulkAct)
    .where(inArray(bulkAct.state, [...BULK_AT_WORK]));
  for (const { id, state } of acting) await jobs.enqueue(db, state === 'running' ? 'bulk.apply' : 'bulk.undo', id);
  const asking = await db
    .select({ id: consentRound.id })
    .from(consentRound)
    .where(and(isNull(consentRound.askedAllAt), ne(consentRound.state, 'closed')));
  for (const { id } of asking) await jobs.enqueue(db, 'consent.ask', id);
  const composing = await db
    .selectDistinct({ id: delivery.letterId })
    .from(delivery)
    .leftJoin(deliveryMessage, eq(deliveryMessage.deliveryId, delivery.id))
    .where(
      and(
        inArray(delivery.state, statesFor('claim')),
        eq(delivery.channel, 'email'),
        isNull(deliveryMessage.deliveryId),
      ),
    );
  for (const { id } of composing) await jobs.enqueue(db, 'letter.compose', id);
  const writing = await db
    .select({ id: exportFile.id, format: exportFile.format, ordered: exportFile.ordered })
    .from(exportFile)
    .where(inArray(exportFile.state, EXPORT_STATES.filter(isRunning)));
  for (const file of writing) await jobs.enqueue(db, isLettersFile(file) ? 'letter.archive' : 'export.write', file.id);
}
