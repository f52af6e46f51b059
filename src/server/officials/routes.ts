import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { holderConflictsSchema, officeDetailSchema, officeListSchema } from '../../domain/officials/office-detail.ts';
import { contactFieldsSchema, holderFieldsSchema, officeFieldsSchema } from '../../domain/officials/office-fields.ts';
import type { Env } from '../context.ts';
import { inCampaign, may } from '../http/access.ts';
import { seenVersion, setVersion } from '../http/etag.ts';
import { input } from '../http/input.ts';
import { output } from '../http/output.ts';
import type { Ports } from '../ports.ts';
import { exportOffices } from './export-offices.ts';
import { officeSeenBy } from './hide-contacts.ts';
import { dayOf, type OfficePlace } from './lock-office.ts';
import { readHolderConflicts } from './read-holder-conflicts.ts';
import { readOfficeDetail } from './read-office-detail.ts';
import { readOfficeRows } from './read-office-rows.ts';
import { readOffices } from './read-offices.ts';
import { removeOffice } from './remove-office.ts';
import { addContact, editContact, removeContact } from './save-contact.ts';
import { addHolder, editHolder, removeHolder } from './save-holder.ts';
import { addOffice, editOffice } from './save-office.ts';

const one = z.object({ campaign: z.string(), office: z.uuid() });
const oneHolder = one.extend({ holder: z.uuid() });
const oneContact = one.extend({ contact: z.uuid() });

/** The offices that a campaign writes to. An edit of anything of an office names the office's version in `If-Match`. */
export const officialRoutes = (ports: Ports) =>
  new Hono<Env>()
    .get(
      '/',
      may(ports, 'official.read'),
      inCampaign(ports),
      output(
        'Offices in order: who holds them today as far as sources say, how to reach them, how they stand',
        officeListSchema,
      ),
      async (c) => {
        const today = dayOf(ports.now());
        return c.json({
          items: await readOfficeRows(ports.db, c.get('campaign').id, c.get('actor').role, today),
          today,
        });
      },
    )
    .post(
      '/',
      may(ports, 'official.write'),
      inCampaign(ports),
      output('Add an office', officeDetailSchema, 201),
      input('json', officeFieldsSchema),
      async (c) => {
        const id = await addOffice(ports, c.get('actor'), c.get('campaign'), c.req.valid('json'));
        return c.json(await answer(ports, c, placeOf(c, id)), 201);
      },
    )
    .get(
      '/export.csv',
      may(ports, 'official.read'),
      inCampaign(ports),
      output('Offices for a spreadsheet, in columns that can be imported again', { contentType: 'text/csv' }),
      input('query', z.object({ office: z.union([z.uuid(), z.array(z.uuid())]).optional() })),
      async (c) => {
        const today = dayOf(ports.now());
        const wanted = [c.req.valid('query').office ?? []].flat();
        const offices = (await readOffices(ports.db, c.get('campaign').id, today)).filter(
          ({ id }) => wanted.length === 0 || wanted.includes(id),
        );
        const seen = offices.map((office) => officeSeenBy(c.get('actor').role, office));
        return c.body(exportOffices(seen, today), 200, {
          'content-type': 'text/csv; charset=utf-8',
          'content-disposition': `attachment; filename="offices-${today}.csv"`,
        });
      },
    )
    .get(
      '/conflicts',
      may(ports, 'official.read'),
      inCampaign(ports),
      output('What names somebody who does not hold the office any more', holderConflictsSchema),
      input('query', z.object({ letter: z.uuid().optional() })),
      async (c) => {
        const { letter } = c.req.valid('query');
        const asked = { today: dayOf(ports.now()), ...(letter === undefined ? {} : { letterId: letter }) };
        return c.json(await readHolderConflicts(ports.db, c.get('campaign').id, asked));
      },
    )
    .get(
      '/:office',
      may(ports, 'official.read'),
      inCampaign(ports),
      output('An office with all letters to it', officeDetailSchema),
      input('param', one),
      async (c) => c.json(await answer(ports, c, placeOf(c, c.req.valid('param').office))),
    )
    .put(
      '/:office',
      may(ports, 'official.write'),
      inCampaign(ports),
      output('Edit an office', officeDetailSchema),
      input('param', one),
      input('json', officeFieldsSchema),
      async (c) => {
        const place = placeOf(c, c.req.valid('param').office);
        await editOffice(ports, c.get('actor'), place, seenVersion(c), c.req.valid('json'));
        return c.json(await answer(ports, c, place));
      },
    )
    .delete(
      '/:office',
      may(ports, 'official.write'),
      inCampaign(ports),
      output('Remove an office to which no letter went', 'nothing'),
      input('param', one),
      async (c) => {
        await removeOffice(ports, c.get('actor'), placeOf(c, c.req.valid('param').office), seenVersion(c));
        return c.body(null, 204);
      },
    )
    .post(
      '/:office/holders',
      may(ports, 'official.write'),
      inCampaign(ports),
      output('Add who holds, or held, an office', officeDetailSchema, 201),
      input('param', one),
      input('json', holderFieldsSchema),
      async (c) => {
        const place = placeOf(c, c.req.valid('param').office);
        await addHolder(ports, c.get('actor'), place, seenVersion(c), c.req.valid('json'));
        return c.json(await answer(ports, c, place), 201);
      },
    )
    .put(
      '/:office/holders/:holder',
      may(ports, 'official.write'),
      inCampaign(ports),
      output('Edit a holder; an end ends their time', officeDetailSchema),
      input('param', oneHolder),
      input('json', holderFieldsSchema),
      async (c) => {
        const { office, holder: holderId } = c.req.valid('param');
        const place = placeOf(c, office);
        await editHolder(ports, c.get('actor'), { ...place, holderId }, seenVersion(c), c.req.valid('json'));
        return c.json(await answer(ports, c, place));
      },
    )
    .delete(
      '/:office/holders/:holder',
      may(ports, 'official.write'),
      inCampaign(ports),
      output('Remove a holder entered by mistake', officeDetailSchema),
      input('param', oneHolder),
      async (c) => {
        const { office, holder: holderId } = c.req.valid('param');
        const place = placeOf(c, office);
        await removeHolder(ports, c.get('actor'), { ...place, holderId }, seenVersion(c));
        return c.json(await answer(ports, c, place));
      },
    )
    .post(
      '/:office/contacts',
      may(ports, 'official.write'),
      inCampaign(ports),
      output('Add a way to reach an office', officeDetailSchema, 201),
      input('param', one),
      input('json', contactFieldsSchema),
      async (c) => {
        const place = placeOf(c, c.req.valid('param').office);
        await addContact(ports, c.get('actor'), place, seenVersion(c), c.req.valid('json'));
        return c.json(await answer(ports, c, place), 201);
      },
    )
    .put(
      '/:office/contacts/:contact',
      may(ports, 'official.write'),
      inCampaign(ports),
      output('Edit a way to reach an office', officeDetailSchema),
      input('param', oneContact),
      input('json', contactFieldsSchema),
      async (c) => {
        const { office, contact: contactId } = c.req.valid('param');
        const place = placeOf(c, office);
        await editContact(ports, c.get('actor'), { ...place, contactId }, seenVersion(c), c.req.valid('json'));
        return c.json(await answer(ports, c, place));
      },
    )
    .delete(
      '/:office/contacts/:contact',
      may(ports, 'official.write'),
      inCampaign(ports),
      output('Remove a way to reach an office', officeDetailSchema),
      input('param', oneContact),
      async (c) => {
        const { office, contact: contactId } = c.req.valid('param');
        const place = placeOf(c, office);
        await removeContact(ports, c.get('actor'), { ...place, contactId }, seenVersion(c));
        return c.json(await answer(ports, c, place));
      },
    );

const placeOf = (c: Context<Env>, officeId: string): OfficePlace => ({
  campaign: c.get('campaign'),
  officeId,
  role: c.get('actor').role,
});

async function answer(ports: Ports, c: Context<Env>, place: OfficePlace) {
  const found = await readOfficeDetail(ports.db, place, dayOf(ports.now()));
  setVersion(c, found.version);
  return found;
}
