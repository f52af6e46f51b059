import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { may as roleMay } from '../../domain/access/permissions.ts';
import { exportFileSchema, exportFilesSchema, orderExportSchema } from '../../domain/exports/export-file.ts';
import type { EXPORT_FORMATS, ExportFormat } from '../../domain/exports/export-formats.ts';
import { rosterQuerySchema } from '../../domain/exports/roster.ts';
import type { ROSTER_FORMATS, RosterPaper } from '../../domain/exports/roster-choices.ts';
import { negotiateLocale } from '../../domain/locale/locale.ts';
import { exportQuerySchema } from '../../domain/signatories/signatory-list.ts';
import { readCountryLabels } from '../campaigns/country-labels.ts';
import type { Env } from '../context.ts';
import { inCampaign, may } from '../http/access.ts';
import { input } from '../http/input.ts';
import { output } from '../http/output.ts';
import type { Ports } from '../ports.ts';
import type { FilterScope } from '../signatories/filter-signatories.ts';
import { asBody } from './as-body.ts';
import { cancelExport } from './cancel-export.ts';
import { exportAtOnce } from './export-at-once.ts';
import { FORMATS } from './format.ts';
import { makeRoster } from './make-roster.ts';
import { orderExport } from './order-export.ts';
import { openExport, readExport, readExports } from './read-exports.ts';

type Call = Context<Env>;

const one = z.object({ campaign: z.string(), id: z.uuid() });
const mayReadContact = (c: Call): boolean => roleMay(c.get('actor').role, 'signatory.readContact');
const scopeOf = (c: Call): FilterScope => ({
  campaignId: c.get('campaign').id,
  mayReadContact: mayReadContact(c),
  actorId: c.get('actor').id,
});
const languageOf = (c: Call) => negotiateLocale(c.req.header('accept-language'));
const dayOf = (ports: Ports): string => ports.now().toISOString().slice(0, 10);
const attached = (contentType: string, fileName: string) => ({
  'content-type': contentType,
  'content-disposition': `attachment; filename="${fileName}"`,
});

const CONTENT_TYPES: Record<RosterPaper, string> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

/** A filtered list of signatories as a file that is written while it is sent; and as a roster on paper. */
export function listFileRoutes(ports: Ports) {
  const atOnce =
    (format: ExportFormat) =>
    async (c: Call, { locale = languageOf(c), ...query }: ExportWish) => {
      const { id, slug: campaign } = c.get('campaign');
      const countryLabels = await readCountryLabels(ports.db, id);
      const file = { campaign, locale, mayReadContact: mayReadContact(c), at: ports.now(), countryLabels };
      const bytes = await exportAtOnce(ports.db, scopeOf(c), query, format, file);
      const headers = attached(FORMATS[format].contentType, `${campaign}-signatories-${dayOf(ports)}.${format}`);
      return c.body(asBody(bytes), 200, headers);
    };
  const roster = (format: RosterPaper) => async (c: Call, wish: z.infer<typeof rosterQuerySchema>) => {
    const { locale = languageOf(c), group, readers, ...query } = wish;
    const campaign = c.get('campaign');
    const made = await makeRoster(ports, { campaign, scope: scopeOf(c), query, locale, group, readers, format });
    const headers = attached(CONTENT_TYPES[format], `${campaign.slug}-roster-${dayOf(ports)}-${locale}.${format}`);
    return c.body(made, 200, headers);
  };
  const { csv, xlsx, json } = { csv: atOnce('csv'), xlsx: atOnce('xlsx'), json: atOnce('json') } satisfies Record<
    (typeof EXPORT_FORMATS)[number],
    unknown
  >;
  const { pdf, docx } = { pdf: roster('pdf'), docx: roster('docx') } satisfies Record<
    (typeof ROSTER_FORMATS)[number],
    unknown
  >;
  const gates = [may(ports, 'signatory.export'), inCampaign(ports)] as const;
  return new Hono<Env>()
    .get(
      '/export.csv',
      ...gates,
      output('The filtered signatories for a spreadsheet', { contentType: 'text/csv' }),
      input('query', exportQuerySchema),
      (c) => csv(c, c.req.valid('query')),
    )
    .get(
      '/export.xlsx',
      ...gates,
      output('The filtered signatories as a workbook', { contentType: FORMATS.xlsx.contentType }),
      input('query', exportQuerySchema),
      (c) => xlsx(c, c.req.valid('query')),
    )
    .get(
      '/export.json',
      ...gates,
      output('The filtered signatories as data, after OSDI', { contentType: 'application/json' }),
      input('query', exportQuerySchema),
      (c) => json(c, c.req.valid('query')),
    )
    .get(
      '/roster.pdf',
      ...gates,
      output('Those of the filtered signatories that stand, as a tagged PDF (PDF/UA-1)', {
        contentType: CONTENT_TYPES.pdf,
      }),
      input('query', rosterQuerySchema),
      (c) => pdf(c, c.req.valid('query')),
    )
    .get(
      '/roster.docx',
      ...gates,
      output('Those of the filtered signatories that stand, as a Word document', {
        contentType: 'application/octet-stream',
      }),
      input('query', rosterQuerySchema),
      (c) => docx(c, c.req.valid('query')),
    );
}

type ExportWish = z.infer<typeof exportQuerySchema>;

/** Long lists, written in the background for whoever ordered them. */
export const exportRoutes = (ports: Ports) =>
  new Hono<Env>()
    .get(
      '/',
      may(ports, 'signatory.export'),
      inCampaign(ports),
      output('Files that the caller ordered, newest first', exportFilesSchema),
      async (c) => c.json(exportFilesSchema.parse(await readExports(ports.db, { ...placeOf(ports, c) }))),
    )
    .post(
      '/',
      may(ports, 'signatory.export'),
      inCampaign(ports),
      output('Order the filtered signatories as a file', exportFileSchema, 201),
      input('json', orderExportSchema),
      async (c) => {
        const order = c.req.valid('json');
        const id = await orderExport(ports, c.get('actor'), {
          ...order,
          campaign: c.get('campaign'),
          locale: order.query.locale ?? languageOf(c),
          mayReadContact: mayReadContact(c),
        });
        return c.json(exportFileSchema.parse(await readExport(ports.db, { ...placeOf(ports, c), id })), 201);
      },
    )
    .get(
      '/:id',
      may(ports, 'signatory.export'),
      inCampaign(ports),
      output('How far the writing of a file has come', exportFileSchema),
      input('param', one),
      async (c) => {
        const place = { ...placeOf(ports, c), id: c.req.valid('param').id };
        return c.json(exportFileSchema.parse(await readExport(ports.db, place)));
      },
    )
    .post(
      '/:id/cancel',
      may(ports, 'signatory.export'),
      inCampaign(ports),
      output('Stop the writing of a file', exportFileSchema),
      input('param', one),
      async (c) => {
        const place = { ...placeOf(ports, c), id: c.req.valid('param').id };
        await cancelExport(ports, c.get('actor'), place);
        return c.json(exportFileSchema.parse(await readExport(ports.db, place)));
      },
    )
    .get(
      '/:id/file',
      may(ports, 'signatory.export'),
      inCampaign(ports),
      output('The file', { contentType: 'application/octet-stream' }),
      input('param', one),
      async (c) => {
        const place = { ...placeOf(ports, c), id: c.req.valid('param').id };
        const { contentType, fileName, bytes } = await openExport(ports.db, place);
        return c.body(asBody(bytes), 200, attached(contentType, fileName));
      },
    );

const placeOf = (ports: Ports, c: Call) => ({
  campaignId: c.get('campaign').id,
  owner: c.get('actor'),
  now: ports.now(),
});
