import { Problem } from '../../domain/errors.ts';
import { type ImportSettings, MAX_ROSTER_COLUMNS, MAX_ROSTER_ROWS } from '../../domain/imports/batch.ts';
import { decodeRoster } from '../../domain/imports/decode-roster.ts';
import { parseRoster } from '../../domain/imports/parse-roster.ts';
import { recogniseColumns } from '../../domain/imports/recognise-columns.ts';
import { recogniseDateOrder } from '../../domain/imports/recognise-date-order.ts';
import { record } from '../audit/record.ts';
import type { Actor, CampaignScope } from '../context.ts';
import { onlyRow } from '../db/rows.ts';
import { importBatch } from '../db/schema/index.ts';
import type { Ports } from '../ports.ts';
import { allowsIndividuals } from '../signatories/individuals-allowed.ts';
import { knownOrganizations } from './known-organizations.ts';
import { planRows } from './plan-rows.ts';
import { storeRows } from './store-rows.ts';
import { type StoredSettings, subjectOf } from './stored-batch.ts';

/**
 * Reads a roster and stores what importing it would do; nothing else is written.
 * @returns the id of the batch, in the state `reviewing`
 * @throws Problem `import.unreadable`, `import.tooManyRows`
 */
export async function uploadRoster(
  { db, now }: Pick<Ports, 'db' | 'now'>,
  actor: Actor,
  scope: CampaignScope,
  file: { name: string; bytes: Uint8Array },
): Promise<string> {
  const { encoding, delimiter, header, rows } = readTable(file.bytes);
  const mapping = recogniseColumns(header);
  const dates = rows.flatMap((cells) => cells.filter((_, column) => mapping[column] === 'signedOn'));
  const { order: dateOrder, certain: dateOrderCertain } = recogniseDateOrder(dates);
  const at = now();
  const settings: ImportSettings = { mapping, dateOrder };
  const numbered = rows.map((cells, index) => ({ number: index + 1, cells }));
  const options = { ...settings, allowsIndividuals: await allowsIndividuals(db, scope.id) };
  const plans = planRows(numbered, options, await knownOrganizations(db, scope.id));
  return db.transaction(async (tx) => {
    const batch = onlyRow(
      await tx
        .insert(importBatch)
        .values({
          campaignId: scope.id,
          fileName: file.name,
          encoding,
          delimiter,
          header,
          settings: { ...settings, dateOrderCertain, plannedAt: at.toISOString() } satisfies StoredSettings,
          state: 'reviewing',
          createdBy: actor.id,
          createdByName: actor.name,
          createdAt: at,
        })
        .returning(),
    );
    await storeRows(tx, batch.id, plans);
    await record(tx, {
      at,
      actor,
      campaignId: scope.id,
      action: 'import.uploaded',
      subject: subjectOf(batch),
      to: { rows: rows.length, encoding, delimiter },
    });
    return batch.id;
  });
}

/** Spreadsheets' own formats are archives: their bytes would be read as letters otherwise. */
const ARCHIVE = [0x50, 0x4b, 0x03, 0x04];
const OLD_EXCEL = [0xd0, 0xcf, 0x11, 0xe0];

function readTable(bytes: Uint8Array) {
  if (startsWith(bytes, ARCHIVE) || startsWith(bytes, OLD_EXCEL)) throw new Problem('import.unreadable');
  const { text, encoding } = decodeRoster(bytes);
  const { delimiter, header, rows } = parseRoster(text);
  if (header.length > MAX_ROSTER_COLUMNS || header.every((cell) => cell === '') || rows.length === 0) {
    throw new Problem('import.unreadable');
  }
  if (rows.length > MAX_ROSTER_ROWS) throw new Problem('import.tooManyRows', { params: { max: MAX_ROSTER_ROWS } });
  return { encoding, delimiter, header, rows: rows.map((cells) => cells.slice(0, MAX_ROSTER_COLUMNS)) };
}

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, at) => bytes[at] === byte);
