import { Hono } from 'hono';
import { z } from 'zod';
import {
  decideRowSchema,
  importBatchSchema,
  importListSchema,
  importRowListSchema,
  importSettingsSchema,
  startImportSchema,
} from '../../domain/imports/batch.ts';
import { cellValueListSchema } from '../../domain/imports/cell-values.ts';
import { rowOutcomeSchema } from '../../domain/imports/import-state.ts';
import { localeSchema } from '../../domain/locale/locale.ts';
import type { Env } from '../context.ts';
import { inCampaign, may } from '../http/access.ts';
import { seenVersion, setVersion } from '../http/etag.ts';
import { input } from '../http/input.ts';
import { output } from '../http/output.ts';
import type { Ports } from '../ports.ts';
import { changeSettings, decideRow } from './change-settings.ts';
import { cancelImport, startImport, undoImport } from './command-import.ts';
import { readBatch, readBatches } from './read-batches.ts';
import { readRows } from './read-rows.ts';
import { readValues } from './read-values.ts';
import { receiveRoster } from './receive-roster.ts';
import { refusedCsv } from './refused-csv.ts';
import { findBatch } from './stored-batch.ts';

const inBatch = z.object({ campaign: z.string(), batch: z.uuid() });
const inRow = inBatch.extend({ number: z.coerce.number().int().min(1).max(1_000_000) });
const rowsQuery = z.object({
  outcome: rowOutcomeSchema.optional(),
  /** Only those of which something is to be said: what was guessed, left out or changed. */
  remarks: z.enum(['true']).optional(),
  page: z.coerce.number().int().min(1).max(100_000).default(1),
});
const refusedQuery = z.object({ locale: localeSchema.default('en') });

/**
 * Imports of rosters: upload (nothing is written), correct, start, watch, cancel, undo. The file is the request's raw
 * body (`text/csv` and kin, at most 100 MB), its name percent-encoded in the header `x-file-name`.
 */
export const importRoutes = (ports: Ports) =>
  new Hono<Env>()
    .get(
      '/',
      may(ports, 'import.read'),
      inCampaign(ports),
      output('Imports, newest first', importListSchema),
      async (c) => c.json({ items: await readBatches(ports.db, c.get('campaign').id) }),
    )
    .post(
      '/',
      may(ports, 'import.write'),
      inCampaign(ports),
      output('Upload a roster; it is read and compared in the background', importBatchSchema, 201),
      async (c) => {
        const scope = c.get('campaign');
        const id = await receiveRoster(ports, c.get('actor'), scope, c.req.raw);
        const batch = await readBatch(ports.db, scope.id, id);
        setVersion(c, batch.version);
        return c.json(batch, 201);
      },
    )
    .get(
      '/:batch',
      may(ports, 'import.read'),
      inCampaign(ports),
      output('One import', importBatchSchema),
      input('param', inBatch),
      async (c) => {
        const batch = await readBatch(ports.db, c.get('campaign').id, c.req.valid('param').batch);
        setVersion(c, batch.version);
        return c.json(batch);
      },
    )
    .get(
      '/:batch/rows',
      may(ports, 'import.read'),
      inCampaign(ports),
      output('Rows with what each will do', importRowListSchema),
      input('param', inBatch),
      input('query', rowsQuery),
      async (c) => {
        const batch = await findBatch(ports.db, c.get('campaign').id, c.req.valid('param').batch);
        return c.json(await readRows(ports.db, batch, c.req.valid('query')));
      },
    )
    .get(
      '/:batch/values',
      may(ports, 'import.read'),
      inCampaign(ports),
      output('Values of the columns of countries and types, with how they are read', cellValueListSchema),
      input('param', inBatch),
      async (c) => {
        const batch = await findBatch(ports.db, c.get('campaign').id, c.req.valid('param').batch);
        return c.json({ items: await readValues(ports.db, batch) });
      },
    )
    .get(
      '/:batch/refused.csv',
      may(ports, 'import.read'),
      inCampaign(ports),
      output('Refused rows with the reasons', { contentType: 'text/csv' }),
      input('param', inBatch),
      input('query', refusedQuery),
      async (c) => {
        const batch = await findBatch(ports.db, c.get('campaign').id, c.req.valid('param').batch);
        return c.body(await refusedCsv(ports.db, batch, c.req.valid('query').locale), 200, {
          'content-type': 'text/csv; charset=utf-8',
          'content-disposition': 'attachment; filename="refused.csv"',
        });
      },
    )
    .put(
      '/:batch/settings',
      may(ports, 'import.write'),
      inCampaign(ports),
      output('Correct how the file is read', importBatchSchema),
      input('param', inBatch),
      input('json', importSettingsSchema),
      async (c) => {
        const [scope, { batch: id }] = [c.get('campaign'), c.req.valid('param')];
        await changeSettings(ports, c.get('actor'), scope, id, seenVersion(c), c.req.valid('json'));
        const batch = await readBatch(ports.db, scope.id, id);
        setVersion(c, batch.version);
        return c.json(batch);
      },
    )
    .patch(
      '/:batch/rows/:number',
      may(ports, 'import.write'),
      inCampaign(ports),
      output('Import a row or leave it out', 'nothing'),
      input('param', inRow),
      input('json', decideRowSchema),
      async (c) => {
        const { batch, number } = c.req.valid('param');
        const { include } = c.req.valid('json');
        await decideRow(ports, c.get('actor'), c.get('campaign'), batch, { number, include });
        return c.body(null, 204);
      },
    )
    .post(
      '/:batch/start',
      may(ports, 'import.write'),
      inCampaign(ports),
      output('Start, or carry on after cancelling', importBatchSchema),
      input('param', inBatch),
      input('json', startImportSchema),
      async (c) => {
        const [scope, { batch }] = [c.get('campaign'), c.req.valid('param')];
        await startImport(ports, c.get('actor'), scope, batch, c.req.valid('json').state);
        return c.json(await readBatch(ports.db, scope.id, batch));
      },
    )
    .post(
      '/:batch/cancel',
      may(ports, 'import.write'),
      inCampaign(ports),
      output('Stop; what was written stays', importBatchSchema),
      input('param', inBatch),
      async (c) => {
        const [scope, { batch }] = [c.get('campaign'), c.req.valid('param')];
        await cancelImport(ports, c.get('actor'), scope, batch);
        return c.json(await readBatch(ports.db, scope.id, batch));
      },
    )
    .post(
      '/:batch/undo',
      may(ports, 'import.write'),
      inCampaign(ports),
      output('Take back what this import wrote', importBatchSchema),
      input('param', inBatch),
      async (c) => {
        const [scope, { batch }] = [c.get('campaign'), c.req.valid('param')];
        await undoImport(ports, c.get('actor'), scope, batch);
        return c.json(await readBatch(ports.db, scope.id, batch));
      },
    );
