import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';
import { decodeRoster } from '../../src/domain/imports/decode-roster.ts';
import { parseRoster } from '../../src/domain/imports/parse-roster.ts';
import { planRow } from '../../src/domain/imports/plan-row.ts';
import { isImportable, type PlannedRow } from '../../src/domain/imports/planned-row.ts';
import { recogniseColumns } from '../../src/domain/imports/recognise-columns.ts';
import { recogniseDateOrder } from '../../src/domain/imports/recognise-date-order.ts';
import { findDuplicates } from '../../src/domain/signatories/matching/find-duplicates.ts';
import type { DuplicateEntry } from '../../src/domain/signatories/matching/match.ts';
import type { Figure } from './figure.ts';

const SHIPPED_ROSTERS = fileURLToPath(new URL('../fixtures/rosters', import.meta.url));

type Truth = { file: string; row: string; entity: string; country: string; type: string; importable: string };
type JudgedRow = { truth: Truth; planned: PlannedRow | undefined };

/** Judges import and matching by a folder of labelled rosters: `truth.csv` and the files that it names. Ratios are over pairs of rows. */
export async function run({ rosters = SHIPPED_ROSTERS }: { rosters?: string } = {}): Promise<Figure[]> {
  const truths = await readTruth(rosters);
  const planned = new Map<string, PlannedRow[]>();
  for (const file of new Set(truths.map((truth) => truth.file))) planned.set(file, await planFile(join(rosters, file)));
  const rows = truths.map((truth) => ({ truth, planned: planned.get(truth.file)?.[Number(truth.row) - 1] }));
  const { precision, recall } = judgeMatching(rows);
  return [
    { name: 'matching.precision', value: precision, unit: 'ratio' },
    { name: 'matching.recall', value: recall, unit: 'ratio' },
    { name: 'matching.import_errors', value: rows.filter(isWrong).length, unit: 'rows' },
  ];
}

async function readTruth(folder: string): Promise<Truth[]> {
  const { text } = decodeRoster(await readFile(join(folder, 'truth.csv')));
  return Papa.parse<Truth>(text, { header: true, skipEmptyLines: true }).data;
}

async function planFile(path: string): Promise<PlannedRow[]> {
  const { header, rows } = parseRoster(decodeRoster(await readFile(path)).text);
  const mapping = recogniseColumns(header);
  const dateOrder = recogniseDateOrder(rows.map((cells) => cells[mapping.indexOf('signedOn')] ?? '')).order;
  return rows.map((cells) => planRow(cells, mapping, { dateOrder }));
}

function isWrong({ truth, planned }: JudgedRow): boolean {
  if (!planned) return true;
  if (truth.importable !== 'yes') return planned.refusals.length === 0;
  return !isImportable(planned) || planned.country !== truth.country || planned.type !== truth.type;
}

/** A row that is importable but was refused can't be matched, and costs recall. */
function judgeMatching(rows: readonly JudgedRow[]): { precision: number; recall: number } {
  const importable = rows.filter(({ truth }) => truth.importable === 'yes');
  const entityOf = new Map(importable.map(({ truth }) => [idOf(truth), truth.entity]));
  const entries = importable.flatMap(({ truth, planned }): DuplicateEntry[] =>
    planned && isImportable(planned) ? [{ id: idOf(truth), ...planned }] : [],
  );
  const suggested = findDuplicates(entries);
  const right = suggested.filter(({ a, b }) => entityOf.get(a) === entityOf.get(b)).length;
  const sizes = Map.groupBy(importable, ({ truth }) => truth.entity).values();
  const wanted = sizes.reduce((sum, group) => sum + (group.length * (group.length - 1)) / 2, 0);
  return { precision: suggested.length > 0 ? right / suggested.length : 1, recall: wanted > 0 ? right / wanted : 1 };
}

function idOf({ file, row }: Truth): string {
  return `${file}:${row}`;
}
