import { and, eq, lt } from 'drizzle-orm';
import { Problem } from '../../domain/errors.ts';
import { MAX_ROSTER_MEGABYTES } from '../../domain/imports/batch.ts';
import { cleanCell } from '../../domain/imports/clean-cell.ts';
import { asProblem } from '../../domain/imports/reading-problem.ts';
import type { RosterFormat } from '../../domain/imports/roster-format.ts';
import { record } from '../audit/record.ts';
import type { Actor, CampaignScope } from '../context.ts';
import type { Db } from '../db/connection.ts';
import { onlyRow } from '../db/rows.ts';
import { importBatch } from '../db/schema/index.ts';
import type { Ports } from '../ports.ts';
import { prepareImport } from './prepare-import.ts';
import { NO_FIGURES, type StoredBatch, type StoredSettings, settingsOf, subjectOf } from './stored-batch.ts';
import { storePieces, tooLarge } from './upload-pieces.ts';

/** Its body is taken as it comes: the general limit of bodies is not for it. */
export const isRosterUpload = ({ method, url }: Request): boolean =>
  method === 'POST' && /^\/api\/v1\/campaigns\/[^/]+\/imports$/.test(new URL(url).pathname);

/** What browsers and systems call a roster; Windows takes a CSV file for Excel's. */
const TABLE_TYPES = [
  'text/csv',
  'text/tab-separated-values',
  'text/plain',
  'application/csv',
  'application/octet-stream',
  'application/vnd.ms-excel',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
];
const NAME_MAX_LENGTH = 200;
/** So small a file is read while its sender waits: quicker than waiting for a worker. */
const SMALL_BYTES = 64 * 1024;
const DAY_MS = 86_400_000;

type Needs = Pick<Ports, 'db' | 'now' | 'jobs'>;

/**
 * Takes a roster in and leaves reading and comparing it to the background; nothing else is written.
 * @returns the id of the batch
 * @throws Problem `request.unsupportedType`, `request.tooLarge`, `request.malformed` for a file name that is not
 *   percent-encoded, `import.unreadable` and its kin where a small file shows it at once
 */
export async function receiveRoster(ports: Needs, actor: Actor, scope: CampaignScope, request: Request) {
  const { db } = ports;
  const head = readHead(request.headers);
  const id = await openBatch(ports, actor, scope, head);
  const length = await received(db, id, request.body);
  await hand(ports, actor, id, length);
  if (length <= SMALL_BYTES) await readAtOnce(ports, id);
  return id;
}

/** @returns how many bytes came; a file that did not come whole leaves nothing behind */
async function received(db: Db, id: string, body: ReadableStream<Uint8Array> | null): Promise<number> {
  try {
    const length = body ? await storePieces(db, id, body) : 0;
    if (length === 0) throw new Problem('import.unreadable');
    return length;
  } catch (error) {
    await dropBatch(db, id);
    throw error;
  }
}

const dropBatch = (db: Db, id: string) => db.delete(importBatch).where(eq(importBatch.id, id));

interface Head {
  name: string;
  format: RosterFormat;
}

function readHead(headers: Headers): Head {
  const type = (headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  if (!TABLE_TYPES.includes(type)) throw new Problem('request.unsupportedType');
  if (Number(headers.get('content-length') ?? 0) > MAX_ROSTER_MEGABYTES * 1024 * 1024) throw tooLarge();
  return { name: fileNameOf(headers.get('x-file-name') ?? ''), format: type === 'text/plain' ? 'pasted' : 'text' };
}

function fileNameOf(header: string): string {
  try {
    return cleanCell(decodeURIComponent(header)).slice(0, NAME_MAX_LENGTH) || 'roster.csv';
  } catch {
    throw new Problem('request.malformed');
  }
}

async function openBatch({ db, now }: Needs, actor: Actor, scope: CampaignScope, { name, format }: Head) {
  const at = now();
  await dropAbandoned(db, scope, at);
  const settings: StoredSettings = {
    mapping: [],
    dateOrder: 'dmy',
    dateOrderCertain: false,
    reading: {},
    headerRow: 1,
    quotes: true,
    sheets: [],
    remembered: false,
    actor: { id: actor.id, name: actor.name },
    figures: NO_FIGURES,
  };
  const { id } = onlyRow(
    await db
      .insert(importBatch)
      .values({
        campaignId: scope.id,
        fileName: name,
        format,
        encoding: '',
        delimiter: '',
        header: [],
        settings,
        state: 'uploading',
        createdBy: actor.id,
        createdByName: actor.name,
        createdAt: at,
      })
      .returning({ id: importBatch.id }),
  );
  return id;
}

/** What a broken connection, or a crash, left half sent. */
async function dropAbandoned(db: Db, scope: CampaignScope, at: Date): Promise<void> {
  const yesterday = new Date(at.getTime() - DAY_MS);
  await db
    .delete(importBatch)
    .where(
      and(
        eq(importBatch.campaignId, scope.id),
        eq(importBatch.state, 'uploading'),
        lt(importBatch.createdAt, yesterday),
      ),
    );
}

/** The file is whole: the job exists exactly when the state says so. */
async function hand({ db, now, jobs }: Needs, actor: Actor, id: string, bytes: number): Promise<void> {
  await db.transaction(async (tx) => {
    const batch = onlyRow(
      await tx.update(importBatch).set({ state: 'reading' }).where(eq(importBatch.id, id)).returning(),
    );
    await jobs.enqueue(tx, 'import.prepare', id);
    await record(tx, {
      at: now(),
      actor,
      campaignId: batch.campaignId,
      action: 'import.uploaded',
      subject: subjectOf(batch),
      to: { bytes },
    });
  });
}

/** @throws Problem for a file that cannot be read: said at once, it leaves no batch behind */
async function readAtOnce(ports: Needs, id: string): Promise<void> {
  await prepareImport(ports, id);
  const batch: StoredBatch = onlyRow(await ports.db.select().from(importBatch).where(eq(importBatch.id, id)));
  const { problem } = settingsOf(batch);
  if (!problem) return;
  await dropBatch(ports.db, id);
  throw asProblem(problem);
}
