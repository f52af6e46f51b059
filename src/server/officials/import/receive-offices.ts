import { and, eq, lt } from 'drizzle-orm';
import { Problem } from '../../../domain/errors.ts';
import { canApply, type OfficeImportState } from '../../../domain/officials/import/import-shapes.ts';
import type { OfficeMapping } from '../../../domain/officials/import/office-columns.ts';
import { recogniseOfficeColumns, saysOffices } from '../../../domain/officials/import/office-columns.ts';
import type { Actor, CampaignScope } from '../../context.ts';
import type { Db, Tx } from '../../db/connection.ts';
import { onlyRow } from '../../db/rows.ts';
import { officeImport } from '../../db/schema/index.ts';
import type { Ports } from '../../ports.ts';
import { dayOf } from '../lock-office.ts';
import { planImport, readOfficeStates } from './plan-import.ts';
import { readOfficeFile } from './read-office-file.ts';
import { findImport, type ImportPlace, type StoredChanges } from './stored-import.ts';

type Needs = Pick<Ports, 'db' | 'now'>;

/**
 * Looks at a list of offices and says of each row what it would do; nothing but the import itself is written.
 * @returns its id
 * @throws Problem as `readOfficeFile`
 */
export async function receiveOffices(
  { db, now }: Needs,
  actor: Actor,
  campaign: CampaignScope,
  { fileName, bytes }: { fileName: string; bytes: Uint8Array },
): Promise<string> {
  const { header, cells } = readOfficeFile(bytes);
  const at = now();
  await dropAbandoned(db, campaign.id, at);
  const mapping = recogniseOfficeColumns(header);
  const changes = await looked(db, campaign.id, { fileName, header, cells, mapping }, at);
  const { id } = onlyRow(
    await db
      .insert(officeImport)
      .values({
        ...{ campaignId: campaign.id, fileName, changes, state: 'planned' },
        ...{ createdBy: actor.id, createdByName: actor.name, createdAt: at },
      })
      .returning({ id: officeImport.id }),
  );
  return id;
}

const DAY_MS = 86_400_000;

/** What somebody looked at and left: it holds addresses that are of no use to anyone. */
async function dropAbandoned(db: Db, campaignId: string, at: Date): Promise<void> {
  const yesterday = new Date(at.getTime() - DAY_MS);
  await db
    .delete(officeImport)
    .where(
      and(
        eq(officeImport.campaignId, campaignId),
        eq(officeImport.state, PLANNED),
        lt(officeImport.createdAt, yesterday),
      ),
    );
}

interface Looked {
  fileName: string;
  header: string[];
  cells: string[][];
  mapping: OfficeMapping;
}

/** Without a country and a post no row can be read; then a person says which columns they are. */
async function looked(
  db: Db | Tx,
  campaignId: string,
  { fileName, ...file }: Looked,
  at: Date,
): Promise<StoredChanges> {
  const rows = saysOffices(file.mapping)
    ? planImport({ fileName, ...file }, await readOfficeStates(db, campaignId, dayOf(at))).rows
    : [];
  const refused = rows.flatMap(({ line, problems }, at) =>
    problems.length > 0 ? [{ line, cells: file.cells[at] ?? [] }] : [],
  );
  return { ...file, rows, refused, before: [], written: [], kept: [] };
}

/**
 * Reads the columns of a planned import in another way.
 * @throws Problem `officeImport.noColumns`, `officeImport.wrongState`, `not.found`
 */
export async function remapOffices({ db, now }: Needs, place: ImportPlace, mapping: OfficeMapping): Promise<void> {
  if (!saysOffices(mapping)) throw new Problem('officeImport.noColumns');
  await db.transaction(async (tx) => {
    const { fileName, state, changes } = await findImport(tx, place, 'update');
    checkPlanned(state);
    const { header, cells } = changes;
    const again = await looked(tx, place.campaignId, { fileName, header, cells, mapping }, now());
    await tx.update(officeImport).set({ changes: again }).where(eq(officeImport.id, place.importId));
  });
}

const PLANNED: OfficeImportState = 'planned';

/** @throws Problem `officeImport.wrongState` for one that was applied or taken back */
export function checkPlanned(state: (typeof officeImport.$inferSelect)['state']): void {
  if (!canApply(state)) throw new Problem('officeImport.wrongState');
}
