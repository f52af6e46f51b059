import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { may as roleMay } from '../../domain/access/permissions.ts';
import {
  bounceSchema,
  commandSendingSchema,
  deliverByHandSchema,
  deliveriesOverviewSchema,
  deliverySchema,
  ledgerExportSchema,
  ledgerQuerySchema,
  ledgerSchema,
  letterLedgerSchema,
  replySchema,
  SCAN_TYPES,
  simpleActSchema,
  startSendingSchema,
  testedSchema,
  testSendSchema,
} from '../../domain/deliveries/delivery.ts';
import { Problem } from '../../domain/errors.ts';
import { negotiateLocale } from '../../domain/locale/locale.ts';
import { line } from '../../domain/text-fields.ts';
import { readCountryLabels } from '../campaigns/country-labels.ts';
import type { Env } from '../context.ts';
import { asBody } from '../exports/as-body.ts';
import { inCampaign, may } from '../http/access.ts';
import { seenVersion, setVersion } from '../http/etag.ts';
import { input } from '../http/input.ts';
import { output } from '../http/output.ts';
import type { Ports } from '../ports.ts';
import { actOnDelivery, deliverByHand, logBounce, recordReply } from './act-on-delivery.ts';
import { addFile, readFile } from './add-file.ts';
import { commandSending } from './command-sending.ts';
import { exportLedger } from './export-ledger.ts';
import type { DeliveryPlace } from './lock-letter.ts';
import { readDelivery, readMessage } from './read-delivery.ts';
import { type Reader, readLedger } from './read-ledger.ts';
import { readDeliveriesOverview } from './read-overview.ts';
import { readLetterLedger } from './read-sending.ts';
import { startSending } from './start-sending.ts';
import { sendTest } from './test-send.ts';

type Call = Context<Env>;

const inLetter = z.object({ campaign: z.string(), letter: z.uuid() });
const ofOffice = inLetter.extend({ office: z.uuid() });
const ofFile = ofOffice.extend({ file: z.uuid() });
const scanQuery = z.object({ kind: z.enum(['stamp', 'reply']), name: line(200).pipe(z.string().min(1)) });

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const readerOf = (ports: Ports, c: Call): Reader => ({
  campaignId: c.get('campaign').id,
  mayReadContact: roleMay(c.get('actor').role, 'official.readContact'),
  today: ports.now().toISOString().slice(0, 10),
});

/** All letters of a campaign that went out: where each is, who answered, what is overdue. */
export function deliveryRoutes(ports: Ports) {
  const file = (format: 'csv' | 'xlsx') => async (c: Call, wish: z.infer<typeof ledgerExportSchema>) => {
    const { locale = negotiateLocale(c.req.header('accept-language')), ...filter } = wish;
    const reader = readerOf(ports, c);
    const countryLabels = await readCountryLabels(ports.db, reader.campaignId);
    return c.body(asBody(exportLedger(ports.db, { ...reader, locale, countryLabels }, filter, format)), 200, {
      'content-type': format === 'csv' ? 'text/csv; charset=utf-8' : XLSX,
      'content-disposition': `attachment; filename="deliveries-${reader.today}.${format}"`,
    });
  };
  const [csv, xlsx] = [file('csv'), file('xlsx')];
  return new Hono<Env>()
    .get(
      '/',
      may(ports, 'delivery.read'),
      inCampaign(ports),
      output('The ledger of all letters that went out, filtered and paged', ledgerSchema),
      input('query', ledgerQuerySchema),
      async (c) => c.json(ledgerSchema.parse(await readLedger(ports.db, readerOf(ports, c), c.req.valid('query')))),
    )
    .get(
      '/overview',
      may(ports, 'delivery.read'),
      inCampaign(ports),
      output('Who answered, by country, and what is overdue', deliveriesOverviewSchema),
      async (c) => c.json(deliveriesOverviewSchema.parse(await readDeliveriesOverview(ports.db, readerOf(ports, c)))),
    )
    .get(
      '/export.csv',
      may(ports, 'delivery.read'),
      inCampaign(ports),
      output('The filtered ledger for a spreadsheet', { contentType: 'text/csv' }),
      input('query', ledgerExportSchema),
      (c) => csv(c, c.req.valid('query')),
    )
    .get(
      '/export.xlsx',
      may(ports, 'delivery.read'),
      inCampaign(ports),
      output('The filtered ledger as a workbook', { contentType: XLSX }),
      input('query', ledgerExportSchema),
      (c) => xlsx(c, c.req.valid('query')),
    );
}

/** How one letter goes out. Acts name in `If-Match` the version they saw: of the letter, its sending, or a delivery. */
export const letterDeliveryRoutes = (ports: Ports) =>
  new Hono<Env>()
    .get(
      '/',
      may(ports, 'delivery.read'),
      inCampaign(ports),
      output('The ledger of one letter with how its sending stands', letterLedgerSchema),
      input('param', inLetter),
      input('query', ledgerQuerySchema),
      async (c) => {
        const reader = { ...readerOf(ports, c), letterId: c.req.valid('param').letter };
        return c.json(letterLedgerSchema.parse(await readLetterLedger(ports, reader, c.req.valid('query'))));
      },
    )
    .post(
      '/',
      may(ports, 'letter.send'),
      inCampaign(ports),
      output('Let an approved letter go', 'nothing'),
      input('param', inLetter),
      input('json', startSendingSchema),
      async (c) => {
        const place = { campaign: c.get('campaign'), letterId: c.req.valid('param').letter };
        await startSending(ports, c.get('actor'), place, seenVersion(c), c.req.valid('json'));
        return c.body(null, 204);
      },
    )
    .post(
      '/acts',
      may(ports, 'letter.send'),
      inCampaign(ports),
      output('Pause or resume the sending, or cancel what has not gone', 'nothing'),
      input('param', inLetter),
      input('json', commandSendingSchema),
      async (c) => {
        const place = { campaign: c.get('campaign'), letterId: c.req.valid('param').letter };
        await commandSending(ports, c.get('actor'), place, seenVersion(c), c.req.valid('json').act);
        return c.body(null, 204);
      },
    )
    .post(
      '/test',
      may(ports, 'letter.send'),
      inCampaign(ports),
      output('Send it to oneself, as one office will read it', testedSchema),
      input('param', inLetter),
      input('json', testSendSchema),
      async (c) => {
        const { officeId } = c.req.valid('json');
        const place = { campaign: c.get('campaign'), letterId: c.req.valid('param').letter, officeId };
        return c.json({ said: await sendTest(ports, c.get('actor'), place) });
      },
    )
    .get(
      '/:office',
      may(ports, 'delivery.read'),
      inCampaign(ports),
      output('One delivery with its whole conversation', deliverySchema),
      input('param', ofOffice),
      async (c) => c.json(await answer(ports, c, placeOf(c, c.req.valid('param')))),
    )
    .post(
      '/:office/acts',
      may(ports, 'letter.send'),
      inCampaign(ports),
      output('Say that it arrived, send it again, or cancel it', deliverySchema),
      input('param', ofOffice),
      input('json', simpleActSchema),
      async (c) => {
        const place = placeOf(c, c.req.valid('param'));
        await actOnDelivery(ports, c.get('actor'), place, seenVersion(c), c.req.valid('json').act);
        return c.json(await answer(ports, c, place));
      },
    )
    .post(
      '/:office/by-hand',
      may(ports, 'delivery.record'),
      inCampaign(ports),
      output('Write down a delivery by hand, post or portal', deliverySchema),
      input('param', ofOffice),
      input('json', deliverByHandSchema),
      async (c) => {
        const place = placeOf(c, c.req.valid('param'));
        await deliverByHand(ports, c.get('actor'), place, seenVersion(c), c.req.valid('json'));
        return c.json(await answer(ports, c, place));
      },
    )
    .post(
      '/:office/bounce',
      may(ports, 'delivery.record'),
      inCampaign(ports),
      output('Write down that it came back', deliverySchema),
      input('param', ofOffice),
      input('json', bounceSchema),
      async (c) => {
        const place = placeOf(c, c.req.valid('param'));
        await logBounce(ports, c.get('actor'), place, seenVersion(c), c.req.valid('json').note);
        return c.json(await answer(ports, c, place));
      },
    )
    .post(
      '/:office/replies',
      may(ports, 'delivery.record'),
      inCampaign(ports),
      output('Write down an answer', deliverySchema),
      input('param', ofOffice),
      input('json', replySchema),
      async (c) => {
        const place = placeOf(c, c.req.valid('param'));
        await recordReply(ports, c.get('actor'), place, seenVersion(c), c.req.valid('json'));
        return c.json(await answer(ports, c, place));
      },
    )
    .post(
      '/:office/files',
      may(ports, 'delivery.record'),
      inCampaign(ports),
      output('Keep a scan beside it; the body is the file', deliverySchema),
      input('param', ofOffice),
      input('query', scanQuery),
      async (c) => {
        const place = placeOf(c, c.req.valid('param'));
        const type = c.req.header('content-type')?.split(';')[0]?.trim();
        if (!SCAN_TYPES.some((known) => known === type)) throw new Problem('request.unsupportedType');
        const bytes = new Uint8Array(await c.req.arrayBuffer());
        await addFile(ports, c.get('actor'), place, seenVersion(c), { ...c.req.valid('query'), bytes });
        return c.json(await answer(ports, c, place));
      },
    )
    .get(
      '/:office/files/:file',
      may(ports, 'official.readContact'),
      inCampaign(ports),
      output('A scan', { contentType: 'application/octet-stream' }),
      input('param', ofFile),
      async (c) => {
        const found = await readFile(ports.db, placeOf(c, c.req.valid('param')), c.req.valid('param').file);
        return c.body(Uint8Array.from(found.bytes), 200, attached(found.contentType, found.name));
      },
    )
    .get(
      '/:office/message.eml',
      may(ports, 'official.readContact'),
      inCampaign(ports),
      output('The message exactly as it goes', { contentType: 'message/rfc822' }),
      input('param', ofOffice),
      async (c) => {
        const eml = await readMessage(ports.db, placeOf(c, c.req.valid('param')));
        return c.body(Uint8Array.from(eml), 200, attached('message/rfc822', 'letter.eml'));
      },
    );

const placeOf = (c: Call, { letter, office }: z.infer<typeof ofOffice>): DeliveryPlace => ({
  campaign: c.get('campaign'),
  letterId: letter,
  officeId: office,
});

/** Never shown within the app's own origin as a page: what was uploaded is somebody else's. */
const attached = (contentType: string, name: string) => ({
  'content-type': contentType,
  'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
  'x-content-type-options': 'nosniff',
});

async function answer(ports: Ports, c: Call, { letterId, officeId }: DeliveryPlace) {
  const reader = { ...readerOf(ports, c), letterId };
  const found = deliverySchema.parse(await readDelivery(ports.db, reader, officeId));
  setVersion(c, found.version);
  return found;
}
