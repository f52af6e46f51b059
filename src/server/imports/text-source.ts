import { RowCutter } from '../../domain/imports/cut-rows.ts';
import { EncodingSurvey, RosterDecoder, type RosterEncoding } from '../../domain/imports/decode-roster.ts';
import { type RosterLayout, recogniseLayout, withoutExcelHint } from '../../domain/imports/roster-layout.ts';
import type { Db } from '../db/connection.ts';
import type { RosterSource } from './read-roster.ts';
import type { StoredSettings } from './stored-batch.ts';
import { readPieces } from './upload-pieces.ts';

/** A stored CSV or TSV file, read piece by piece. What staff said of it is taken as said; the rest is recognised. */
export async function textSource(db: Db, batchId: string, settings: StoredSettings): Promise<RosterSource> {
  const { encoding: saidEncoding, delimiter, headerRow } = settings.reading;
  const encoding = saidEncoding ?? (await encodingOf(db, batchId));
  const layout = recogniseLayout(await beginningOf(db, batchId, encoding), {
    quotes: settings.quotes,
    ...(delimiter === undefined ? {} : { delimiter }),
    ...(headerRow === undefined ? {} : { headerRow }),
  });
  return {
    encoding,
    delimiter: layout.delimiter,
    headerRow: layout.headerRow,
    lines: () => linesOf(db, batchId, encoding, layout),
  };
}

async function encodingOf(db: Db, batchId: string): Promise<RosterEncoding> {
  const survey = new EncodingSurvey();
  for await (const piece of readPieces(db, batchId)) survey.add(piece);
  return survey.end();
}

async function beginningOf(db: Db, batchId: string, encoding: RosterEncoding): Promise<string> {
  const decoder = new RosterDecoder(encoding);
  for await (const piece of readPieces(db, batchId)) {
    const text = decoder.push(piece);
    return text.length > 0 ? text : decoder.end();
  }
  return '';
}

/** So much text is cut at once; other requests have their turn in between. */
const SLICE_LENGTH = 65_536;

async function* linesOf(db: Db, batchId: string, encoding: RosterEncoding, layout: RosterLayout) {
  const decoder = new RosterDecoder(encoding);
  const cutter = new RowCutter(layout);
  let begun = false;
  for await (const piece of readPieces(db, batchId)) {
    const decoded = decoder.push(piece);
    const text = begun ? decoded : withoutExcelHint(decoded).body;
    begun ||= decoded !== '';
    for (let at = 0; at < text.length; at += SLICE_LENGTH) {
      yield cutter.push(text.slice(at, at + SLICE_LENGTH));
      if (cutter.unclosed) return 'unclosed' as const;
    }
  }
  yield cutter.push(decoder.end());
  yield cutter.end();
  return cutter.unclosed ? ('unclosed' as const) : undefined;
}
