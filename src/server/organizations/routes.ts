import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { may as roleMay } from '../../domain/access/permissions.ts';
import { negotiateLocale } from '../../domain/locale/locale.ts';
import {
  contactFieldsSchema,
  editOrganizationSchema,
  organizationDetailSchema,
} from '../../domain/organizations/organization.ts';
import {
  addressListSchema,
  organizationExportSchema,
  organizationFilterSchema,
  organizationListSchema,
  organizationQuerySchema,
} from '../../domain/organizations/organization-list.ts';
import { readCountryLabels } from '../campaigns/country-labels.ts';
import type { Env } from '../context.ts';
import { asBody } from '../exports/as-body.ts';
import { asUtf8 } from '../exports/as-utf8.ts';
import { inCampaign, may } from '../http/access.ts';
import { seenVersion, setVersion } from '../http/etag.ts';
import { input } from '../http/input.ts';
import { output } from '../http/output.ts';
import type { Ports } from '../ports.ts';
import { addContact, editContact, removeContact } from './change-contacts.ts';
import { editOrganization, type OrganizationPlace } from './edit-organization.ts';
import { exportOrganizations } from './export-organizations.ts';
import { listOrganizations } from './list-organizations.ts';
import { readAddresses } from './read-contacts.ts';
import { readOrganization } from './read-organization.ts';

const one = z.object({ campaign: z.string(), id: z.uuid() });
const contact = one.extend({ contact: z.uuid() });

/** The registry, which lasts across campaigns, as one of them looks at it. Edits name the version seen in `If-Match`. */
export const organizationRoutes = (ports: Ports) =>
  new Hono<Env>()
    .get(
      '/',
      may(ports, 'organization.read'),
      inCampaign(ports),
      output('The registry by name, filtered and paged', organizationListSchema),
      input('query', organizationQuerySchema),
      async (c) => {
        const found = await listOrganizations(ports.db, c.get('campaign').id, c.req.valid('query'));
        return c.json(organizationListSchema.parse(found));
      },
    )
    .get(
      '/export.csv',
      may(ports, 'organization.export'),
      inCampaign(ports),
      output('The filtered registry for a spreadsheet', { contentType: 'text/csv' }),
      input('query', organizationExportSchema),
      async (c) => {
        const { locale = negotiateLocale(c.req.header('accept-language')), ...filter } = c.req.valid('query');
        const { id: campaignId } = c.get('campaign');
        const countryLabels = await readCountryLabels(ports.db, campaignId);
        const scope = { campaignId, mayReadContact: mayReadContact(c), countryLabels };
        const day = ports.now().toISOString().slice(0, 10);
        return c.body(asBody(asUtf8(exportOrganizations(ports.db, scope, filter, locale))), 200, {
          'content-type': 'text/csv; charset=utf-8',
          'content-disposition': `attachment; filename="organizations-${day}.csv"`,
        });
      },
    )
    .get(
      '/addresses',
      may(ports, 'signatory.readContact'),
      inCampaign(ports),
      output('One address for each of the filtered organisations', addressListSchema),
      input('query', organizationFilterSchema),
      async (c) =>
        c.json(addressListSchema.parse(await readAddresses(ports.db, c.get('campaign').id, c.req.valid('query')))),
    )
    .get(
      '/:id',
      may(ports, 'organization.read'),
      inCampaign(ports),
      output('An organisation with its people, signatures, letters and history', organizationDetailSchema),
      input('param', one),
      async (c) => c.json(await answer(ports, c, placeOf(c, c.req.valid('param').id))),
    )
    .put(
      '/:id',
      may(ports, 'organization.write'),
      inCampaign(ports),
      output('Edit an organisation', organizationDetailSchema),
      input('param', one),
      input('json', editOrganizationSchema),
      async (c) => {
        const place = placeOf(c, c.req.valid('param').id);
        await editOrganization(ports, c.get('actor'), place, seenVersion(c), c.req.valid('json'));
        return c.json(await answer(ports, c, place));
      },
    )
    .post(
      '/:id/contacts',
      may(ports, 'organization.write'),
      inCampaign(ports),
      output('Add a contact person', organizationDetailSchema, 201),
      input('param', one),
      input('json', contactFieldsSchema),
      async (c) => {
        const place = placeOf(c, c.req.valid('param').id);
        await addContact(ports, c.get('actor'), place, seenVersion(c), c.req.valid('json'));
        return c.json(await answer(ports, c, place), 201);
      },
    )
    .put(
      '/:id/contacts/:contact',
      may(ports, 'organization.write'),
      inCampaign(ports),
      output('Edit a contact person', organizationDetailSchema),
      input('param', contact),
      input('json', contactFieldsSchema),
      async (c) => {
        const { id, contact: contactId } = c.req.valid('param');
        const place = placeOf(c, id);
        await editContact(ports, c.get('actor'), { ...place, contactId }, seenVersion(c), c.req.valid('json'));
        return c.json(await answer(ports, c, place));
      },
    )
    .delete(
      '/:id/contacts/:contact',
      may(ports, 'organization.write'),
      inCampaign(ports),
      output('Remove a contact person who signed nothing', organizationDetailSchema),
      input('param', contact),
      async (c) => {
        const { id, contact: contactId } = c.req.valid('param');
        const place = placeOf(c, id);
        await removeContact(ports, c.get('actor'), { ...place, contactId }, seenVersion(c));
        return c.json(await answer(ports, c, place));
      },
    );

type Call = Context<Env>;

const mayReadContact = (c: Call): boolean => roleMay(c.get('actor').role, 'signatory.readContact');

const placeOf = (c: Call, id: string): OrganizationPlace => ({
  id,
  campaignId: c.get('campaign').id,
  mayReadContact: mayReadContact(c),
});

async function answer({ db }: Ports, c: Call, place: OrganizationPlace) {
  const found = organizationDetailSchema.parse(await readOrganization(db, place));
  setVersion(c, found.version);
  return found;
}
