import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { may as roleMay } from '../../domain/access/permissions.ts';
import { negotiateLocale } from '../../domain/locale/locale.ts';
import {
  actOnSignatorySchema,
  addSignatorySchema,
  editSignatorySchema,
  signatoryDetailSchema,
} from '../../domain/signatories/signatory.ts';
import {
  signatoryCountsSchema,
  signatoryFilterSchema,
  signatoryListSchema,
  signatoryQuerySchema,
  similarListSchema,
  similarQuerySchema,
} from '../../domain/signatories/signatory-list.ts';
import type { Env } from '../context.ts';
import { inCampaign, may } from '../http/access.ts';
import { seenVersion, setVersion } from '../http/etag.ts';
import { input } from '../http/input.ts';
import { output } from '../http/output.ts';
import type { Ports } from '../ports.ts';
import { actOnSignatory } from './act-on-signatory.ts';
import { addSignatory } from './add-signatory.ts';
import { countSignatories } from './count-signatories.ts';
import { editSignatory } from './edit-signatory.ts';
import type { FilterScope } from './filter-signatories.ts';
import { findSimilar } from './find-similar.ts';
import { listSignatories } from './list-signatories.ts';
import { readSignatory, type SignatoryPlace } from './read-signatory.ts';

const one = z.object({ campaign: z.string(), id: z.uuid() });

/** A campaign's signatories. An edit or act names the version it saw in `If-Match`. */
export const signatoryRoutes = (ports: Ports) =>
  new Hono<Env>()
    .get(
      '/',
      may(ports, 'signatory.read'),
      inCampaign(ports),
      output('Signatories, filtered, sorted and paged', signatoryListSchema),
      input('query', signatoryQuerySchema),
      async (c) => {
        const found = await listSignatories(ports.db, scopeOf(c), c.req.valid('query'), languageOf(c));
        return c.json(signatoryListSchema.parse(found));
      },
    )
    .get(
      '/counts',
      may(ports, 'signatory.read'),
      inCampaign(ports),
      output('How many a filter lets through, and what each further filter would leave', signatoryCountsSchema),
      input('query', signatoryFilterSchema),
      async (c) => {
        const counted = await countSignatories(ports.db, scopeOf(c), c.req.valid('query'));
        return c.json(signatoryCountsSchema.parse(counted));
      },
    )
    .post(
      '/',
      may(ports, 'signatory.write'),
      inCampaign(ports),
      output('Enter a signatory', signatoryDetailSchema, 201),
      input('json', addSignatorySchema),
      async (c) => {
        const id = await addSignatory(ports, c.get('actor'), c.get('campaign').id, c.req.valid('json'));
        return c.json(await answer(ports, c, placeOf(c, id)), 201);
      },
    )
    .get(
      '/similar',
      may(ports, 'signatory.read'),
      inCampaign(ports),
      output('Organisations of the registry that look like the one described', similarListSchema),
      input('query', similarQuerySchema),
      async (c) => {
        const items = await findSimilar(ports.db, c.get('campaign').id, c.req.valid('query'));
        return c.json(similarListSchema.parse({ items }));
      },
    )
    .get(
      '/:id',
      may(ports, 'signatory.read'),
      inCampaign(ports),
      output('A signatory with its history', signatoryDetailSchema),
      input('param', one),
      async (c) => c.json(await answer(ports, c, placeOf(c, c.req.valid('param').id))),
    )
    .put(
      '/:id',
      may(ports, 'signatory.write'),
      inCampaign(ports),
      output('Edit a signatory', signatoryDetailSchema),
      input('param', one),
      input('json', editSignatorySchema),
      async (c) => {
        const place = placeOf(c, c.req.valid('param').id);
        await editSignatory(ports, c.get('actor'), place, seenVersion(c), c.req.valid('json'));
        return c.json(await answer(ports, c, place));
      },
    )
    .post(
      '/:id/acts',
      may(ports, 'signatory.verify'),
      inCampaign(ports),
      output('Confirm, verify, withdraw, reject or reinstate', signatoryDetailSchema),
      input('param', one),
      input('json', actOnSignatorySchema),
      async (c) => {
        const place = placeOf(c, c.req.valid('param').id);
        await actOnSignatory(ports, c.get('actor'), place, seenVersion(c), c.req.valid('json'));
        return c.json(await answer(ports, c, place));
      },
    );

type Call = Context<Env>;

const mayReadContact = (c: Call): boolean => roleMay(c.get('actor').role, 'signatory.readContact');

const scopeOf = (c: Call): FilterScope => ({
  campaignId: c.get('campaign').id,
  mayReadContact: mayReadContact(c),
  actorId: c.get('actor').id,
});

const placeOf = (c: Call, id: string): SignatoryPlace => ({ ...scopeOf(c), id });

const languageOf = (c: Call) => negotiateLocale(c.req.header('accept-language'));

async function answer({ db }: Ports, c: Call, place: SignatoryPlace) {
  const found = signatoryDetailSchema.parse(await readSignatory(db, place));
  setVersion(c, found.version);
  return found;
}
