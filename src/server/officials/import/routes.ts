import { desc, eq } from 'drizzle-orm';
import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { Problem } from '../../../domain/errors.ts';
import { cleanCell } from '../../../domain/imports/clean-cell.ts';
import { localeSchema, negotiateLocale } from '../../../domain/locale/locale.ts';
import {
  officeImportListSchema,
  officeImportSchema,
  officeMappingChangeSchema,
} from '../../../domain/officials/import/import-shapes.ts';
import type { Env } from '../../context.ts';
import { officeImport } from '../../db/schema/index.ts';
import { inCampaign, may } from '../../http/access.ts';
import { input } from '../../http/input.ts';
import { output } from '../../http/output.ts';
import type { Ports } from '../../ports.ts';
import { applyOffices } from './apply-offices.ts';
import { receiveOffices, remapOffices } from './receive-offices.ts';
import { refusedOffices } from './refused-offices.ts';
import { asOfficeImport, findImport, type ImportPlace, storedChangesSchema } from './stored-import.ts';
import { undoOffices } from './undo-offices.ts';

const one = z.object({ campaign: z.string(), import: z.uuid() });
const LATEST = 20;

/** Lists of offices: looked at, applied, taken back. They hold addresses, so only those who may write see them. */
export const officeImportRoutes = (ports: Ports) =>
  new Hono<Env>()
    .get(
      '/',
      may(ports, 'official.write'),
      inCampaign(ports),
      output('The latest imports of offices', officeImportListSchema),
      async (c) => {
        const rows = await ports.db
          .select()
          .from(officeImport)
          .where(eq(officeImport.campaignId, c.get('campaign').id))
          .orderBy(desc(officeImport.createdAt), desc(officeImport.id))
          .limit(LATEST);
        const items = rows.map((row) => asOfficeImport({ ...row, changes: storedChangesSchema.parse(row.changes) }));
        return c.json(officeImportListSchema.parse({ items }));
      },
    )
    .post(
      '/',
      may(ports, 'official.write'),
      inCampaign(ports),
      output('Look at a list of offices: what each of its rows would do', officeImportSchema, 201),
      async (c) => {
        const file = {
          fileName: fileNameOf(c.req.header('x-file-name') ?? ''),
          bytes: new Uint8Array(await c.req.arrayBuffer()),
        };
        const importId = await receiveOffices(ports, c.get('actor'), c.get('campaign'), file);
        return c.json(await answer(ports, placeOf(c, importId)), 201);
      },
    )
    .get(
      '/:import',
      may(ports, 'official.write'),
      inCampaign(ports),
      output('An import of offices, row by row', officeImportSchema),
      input('param', one),
      async (c) => c.json(await answer(ports, placeOf(c, c.req.valid('param').import))),
    )
    .get(
      '/:import/refused.csv',
      may(ports, 'official.write'),
      inCampaign(ports),
      output('Rows that cannot be imported, with why: to be mended and brought again', { contentType: 'text/csv' }),
      input('param', one),
      input('query', z.object({ locale: localeSchema.optional() })),
      async (c) => {
        const { locale = negotiateLocale(c.req.header('accept-language')) } = c.req.valid('query');
        const found = await findImport(ports.db, placeOf(c, c.req.valid('param').import));
        return c.body(refusedOffices(found, locale), 200, {
          'content-type': 'text/csv; charset=utf-8',
          'content-disposition': 'attachment; filename="offices-to-mend.csv"',
        });
      },
    )
    .put(
      '/:import/mapping',
      may(ports, 'official.write'),
      inCampaign(ports),
      output('Say what the columns mean', officeImportSchema),
      input('param', one),
      input('json', officeMappingChangeSchema),
      async (c) => {
        const place = placeOf(c, c.req.valid('param').import);
        await remapOffices(ports, place, c.req.valid('json').mapping);
        return c.json(await answer(ports, place));
      },
    )
    .post(
      '/:import/apply',
      may(ports, 'official.write'),
      inCampaign(ports),
      output('Do what was shown', officeImportSchema),
      input('param', one),
      async (c) => {
        const place = placeOf(c, c.req.valid('param').import);
        await applyOffices(ports, c.get('actor'), place);
        return c.json(await answer(ports, place));
      },
    )
    .post(
      '/:import/undo',
      may(ports, 'official.write'),
      inCampaign(ports),
      output('Take an import back', officeImportSchema),
      input('param', one),
      async (c) => {
        const place = placeOf(c, c.req.valid('param').import);
        await undoOffices(ports, c.get('actor'), place);
        return c.json(await answer(ports, place));
      },
    );

const placeOf = (c: Context<Env>, importId: string): ImportPlace => ({ campaignId: c.get('campaign').id, importId });

const answer = async ({ db }: Pick<Ports, 'db'>, place: ImportPlace) =>
  officeImportSchema.parse(asOfficeImport(await findImport(db, place)));

const NAME_MAX_LENGTH = 200;

/** Percent-encoded, since a header has no accents. */
function fileNameOf(header: string): string {
  try {
    return cleanCell(decodeURIComponent(header)).slice(0, NAME_MAX_LENGTH) || 'offices.csv';
  } catch {
    throw new Problem('request.malformed');
  }
}
