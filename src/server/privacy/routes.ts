import { Hono } from 'hono';
import { z } from 'zod';
import { dueListSchema, eraseDueSchema, personDataSchema } from '../../domain/privacy/person.ts';
import type { Env } from '../context.ts';
import { inCampaign, may } from '../http/access.ts';
import { input } from '../http/input.ts';
import { output } from '../http/output.ts';
import type { Ports } from '../ports.ts';
import { eraseDue } from './erase-due.ts';
import { erasePerson } from './erase-person.ts';
import { exportPerson } from './export-person.ts';
import { findDuePersons, readDue } from './find-due.ts';

const one = z.object({ campaign: z.string(), person: z.uuid() });

/** The data of persons: handed out, erased, and what falls due. */
export const privacyRoutes = (ports: Ports) =>
  new Hono<Env>()
    .get(
      '/due',
      may(ports, 'person.manage'),
      inCampaign(ports),
      output('Persons whose data is kept longer than the campaign says', dueListSchema),
      async (c) => c.json(dueListSchema.parse(await readDue(ports.db, c.get('campaign').id))),
    )
    .post(
      '/due/look',
      may(ports, 'person.manage'),
      inCampaign(ports),
      output('Look now for persons who are due, as is done every night', dueListSchema),
      async (c) => {
        await findDuePersons(ports);
        return c.json(dueListSchema.parse(await readDue(ports.db, c.get('campaign').id)));
      },
    )
    .post(
      '/due/erase',
      may(ports, 'person.manage'),
      inCampaign(ports),
      output('Erase those of a selection who are due', dueListSchema),
      input('json', eraseDueSchema),
      async (c) => {
        const { id } = c.get('campaign');
        await eraseDue(ports, c.get('actor'), id, c.req.valid('json').ids);
        return c.json(dueListSchema.parse(await readDue(ports.db, id)));
      },
    )
    .post(
      '/:person/export',
      may(ports, 'person.manage'),
      inCampaign(ports),
      output('All that is held of a person; the log says that it was handed out', personDataSchema),
      input('param', one),
      async (c) => {
        const found = await exportPerson(ports, c.get('actor'), c.get('campaign').id, c.req.valid('param').person);
        return c.json(personDataSchema.parse(JSON.parse(JSON.stringify(found))));
      },
    )
    .post(
      '/:person/erase',
      may(ports, 'person.manage'),
      inCampaign(ports),
      output('Erase a person; it cannot be undone', 'nothing', 204),
      input('param', one),
      async (c) => {
        await erasePerson(ports, c.get('actor'), c.get('campaign').id, c.req.valid('param').person);
        return c.body(null, 204);
      },
    );
