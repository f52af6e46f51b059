import { Problem } from '../../domain/errors.ts';
import { cleanCell } from '../../domain/imports/clean-cell.ts';

/** What browsers and systems call a CSV file; Windows takes it for Excel's. */
const TABLE_TYPES = [
  'text/csv',
  'text/tab-separated-values',
  'text/plain',
  'application/csv',
  'application/octet-stream',
  'application/vnd.ms-excel',
];
const NAME_MAX_LENGTH = 200;

/** @throws Problem `request.unsupportedType`, `request.malformed` for a file name that is not percent-encoded */
export async function readUpload(request: Request): Promise<{ name: string; bytes: Uint8Array }> {
  const type = (request.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  if (!TABLE_TYPES.includes(type)) throw new Problem('request.unsupportedType');
  const name = fileNameOf(request.headers.get('x-file-name') ?? '');
  return { name, bytes: new Uint8Array(await request.arrayBuffer()) };
}

function fileNameOf(header: string): string {
  try {
    return cleanCell(decodeURIComponent(header)).slice(0, NAME_MAX_LENGTH) || 'roster.csv';
  } catch {
    throw new Problem('request.malformed');
  }
}
