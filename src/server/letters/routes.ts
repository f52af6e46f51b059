import { Hono } from 'hono';
import { z } from 'zod';
import {
  createLetterSchema,
  editLetterSchema,
  letterFieldsSchema,
  letterListSchema,
  letterPreviewSchema,
  letterSchema,
  saveVariantSchema,
} from '../../domain/letters/letter.ts';
import { localeSchema } from '../../domain/locale/locale.ts';
import type { Env } from '../context.ts';
import { inCampaign, may } from '../http/access.ts';
import { seenVersion, setVersion } from '../http/etag.ts';
import { input } from '../http/input.ts';
import { output } from '../http/output.ts';
import type { Ports } from '../ports.ts';
import { createLetter } from './create-letter.ts';
import { deleteLetter } from './delete-letter.ts';
import { editLetter } from './edit-letter.ts';
import { previewLetter, readFields } from './look-at-letter.ts';
import { readFollowable, readLetter, readLetters } from './read-letters.ts';
import { saveVariant } from './save-variant.ts';

const inLetter = z.object({ campaign: z.string(), letter: z.uuid() });
const inVariant = inLetter.extend({ locale: localeSchema });
const forOffice = z.object({ office: z.uuid(), locale: localeSchema.optional() });

/** A campaign's letters, their texts by language, and how each office will read them. */
export const letterRoutes = (ports: Ports) =>
  new Hono<Env>()
    .get('/', may(ports, 'letter.read'), inCampaign(ports), output('Letters', letterListSchema), async (c) => {
      const { id } = c.get('campaign');
      return c.json({ items: await readLetters(ports.db, id), followable: await readFollowable(ports.db, id) });
    })
    .post(
      '/',
      may(ports, 'letter.write'),
      inCampaign(ports),
      output('Begin a draft from the template', letterSchema, 201),
      input('json', createLetterSchema),
      async (c) => {
        const scope = c.get('campaign');
        const id = await createLetter(ports, c.get('actor'), scope, c.req.valid('json'));
        const created = await readLetter(ports.db, scope.id, id);
        setVersion(c, created.version);
        return c.json(created, 201);
      },
    )
    .get(
      '/:letter',
      may(ports, 'letter.read'),
      inCampaign(ports),
      output('One letter with its texts', letterSchema),
      input('param', inLetter),
      async (c) => {
        const found = await readLetter(ports.db, c.get('campaign').id, c.req.valid('param').letter);
        setVersion(c, found.version);
        return c.json(found);
      },
    )
    .patch(
      '/:letter',
      may(ports, 'letter.write'),
      inCampaign(ports),
      output('Change title and dates of a draft', letterSchema),
      input('param', inLetter),
      input('json', editLetterSchema),
      async (c) => {
        const [scope, { letter }] = [c.get('campaign'), c.req.valid('param')];
        await editLetter(ports, c.get('actor'), scope, letter, seenVersion(c), c.req.valid('json'));
        const edited = await readLetter(ports.db, scope.id, letter);
        setVersion(c, edited.version);
        return c.json(edited);
      },
    )
    .delete(
      '/:letter',
      may(ports, 'letter.write'),
      inCampaign(ports),
      output('Throw a draft away', 'nothing'),
      input('param', inLetter),
      async (c) => {
        await deleteLetter(ports, c.get('actor'), c.get('campaign'), c.req.valid('param').letter);
        return c.body(null, 204);
      },
    )
    .put(
      '/:letter/variants/:locale',
      may(ports, 'letter.write'),
      inCampaign(ports),
      output('Save the text in one language; version 0 adds the language', letterSchema),
      input('param', inVariant),
      input('json', saveVariantSchema),
      async (c) => {
        const [scope, { letter, locale }] = [c.get('campaign'), c.req.valid('param')];
        const place = { campaign: scope, letterId: letter, locale };
        await saveVariant(ports, c.get('actor'), place, seenVersion(c), c.req.valid('json'));
        return c.json(await readLetter(ports.db, scope.id, letter));
      },
    )
    .get(
      '/:letter/fields',
      may(ports, 'letter.read'),
      inCampaign(ports),
      output('The value of every merge field for one office', letterFieldsSchema),
      input('param', inLetter),
      input('query', forOffice),
      async (c) =>
        c.json(await readFields(ports, lookOf(c.get('campaign'), c.req.valid('param'), c.req.valid('query')))),
    )
    .get(
      '/:letter/preview',
      may(ports, 'letter.read'),
      inCampaign(ports),
      output('The saved text as one office will read it', letterPreviewSchema),
      input('param', inLetter),
      input('query', forOffice),
      async (c) =>
        c.json(await previewLetter(ports, lookOf(c.get('campaign'), c.req.valid('param'), c.req.valid('query')))),
    );

function lookOf(
  campaign: Env['Variables']['campaign'],
  { letter }: z.infer<typeof inLetter>,
  { office, locale }: z.infer<typeof forOffice>,
) {
  return { campaign, letterId: letter, officeId: office, locale };
}
