import { Problem } from '../../domain/errors.ts';
import { applyBulkAct, takeBackBulkAct } from '../bulk-acts/work-on-bulk-act.ts';
import { askSignatories } from '../consent/ask-signatories.ts';
import { composeWaiting } from '../deliveries/compose-waiting.ts';
import { scanRegistry } from '../duplicates/scan-registry.ts';
import { writeExport } from '../exports/write-export.ts';
import { applyImport } from '../imports/apply-import.ts';
import { prepareImport } from '../imports/prepare-import.ts';
import { takeBackImport } from '../imports/take-back-import.ts';
import { writeArchive } from '../letters/archive/write-archive.ts';
import type { JobKind, Ports } from '../ports.ts';
import { tellSignatories } from '../statements/tell-signatories.ts';

/** What jobs work with. */
export type JobNeeds = Pick<
  Ports,
  'db' | 'connections' | 'now' | 'log' | 'settings' | 'typesetter' | 'mimeComposer' | 'signMail'
>;

const RUN: Record<JobKind, (ports: JobNeeds, key: string) => Promise<void>> = {
  'import.prepare': prepareImport,
  'import.apply': applyImport,
  'import.undo': takeBackImport,
  'duplicates.scan': scanRegistry,
  'bulk.apply': applyBulkAct,
  'bulk.undo': takeBackBulkAct,
  'consent.ask': askSignatories,
  'statement.tell': tellSignatories,
  'export.write': writeExport,
  'letter.archive': writeArchive,
  'letter.compose': (ports, letterId) => composeWaiting(ports, letterId),
};

export const JOB_KINDS = [
  'bulk.apply',
  'bulk.undo',
  'import.prepare',
  'import.apply',
  'import.undo',
  'duplicates.scan',
  'consent.ask',
  'statement.tell',
  'export.write',
  'letter.archive',
  'letter.compose',
] as const satisfies readonly JobKind[];

/**
 * Does the work of a job; every job may be run again after any interruption. A rule that says no says so every
 * time: that is logged and ends the job. Anything else is thrown, to be tried again.
 */
export async function runJob(ports: JobNeeds, kind: JobKind, key: string): Promise<void> {
  try {
    await RUN[kind](ports, key);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    ports.log.error({ job: kind, key, code: error.code }, 'job refused');
  }
}
