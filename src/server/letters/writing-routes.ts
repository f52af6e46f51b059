import { Hono } from 'hono';
import { z } from 'zod';
import { letterLooksSchema, letterSchema } from '../../domain/letters/letter.ts';
import { askReviewerSchema } from '../../domain/letters/letter-comment.ts';
import {
  letterVersionSchema,
  letterVersionSummarySchema,
  upToDateSchema,
} from '../../domain/letters/letter-version.ts';
import { letterLineageSchema } from '../../domain/letters/lineage.ts';
import { localeSchema } from '../../domain/locale/locale.ts';
import type { Env } from '../context.ts';
import { inCampaign, may } from '../http/access.ts';
import { seenVersion, setVersion } from '../http/etag.ts';
import { input } from '../http/input.ts';
import { output } from '../http/output.ts';
import type { Ports } from '../ports.ts';
import { askReviewer } from './ask-reviewer.ts';
import { chooseRecipients, readRecipients } from './choose-recipients.ts';
import { markUpToDate } from './mark-up-to-date.ts';
import { readLetter } from './read-letters.ts';
import { readLineage } from './read-lineage.ts';
import { readLooks } from './read-looks.ts';
import { readVersion, readVersions } from './read-versions.ts';
import { removeLanguage } from './remove-language.ts';
import { restoreVersion } from './restore-version.ts';

const inLetter = z.object({ campaign: z.string(), letter: z.uuid() });
const inVariant = inLetter.extend({ locale: localeSchema });
const inVersion = inVariant.extend({ version: z.coerce.number().int().min(1).max(1_000_000_000) });
const versions = z.object({ items: z.array(letterVersionSummarySchema) });
/** `version` is the letter's own: whoever changes the offices names it. */
const recipients = z.object({ offices: z.array(z.string()), version: z.number().int() });
const chosen = z.object({ offices: z.array(z.uuid()).max(5000) });

type Place = Env['Variables']['campaign'];
const variantOf = (campaign: Place, { letter, locale }: z.infer<typeof inVariant>) => ({
  campaign,
  letterId: letter,
  locale,
});

/** The work on a letter's texts: versions, languages, whom it goes to, who looks at it. */
export const writingRoutes = (ports: Ports) =>
  new Hono<Env>()
    .get(
      '/:letter/variants/:locale/versions',
      may(ports, 'letter.read'),
      inCampaign(ports),
      output('The versions of a text, the newest first', versions),
      input('param', inVariant),
      async (c) => {
        const place = variantOf(c.get('campaign'), c.req.valid('param'));
        return c.json({ items: await readVersions(ports.db, place) });
      },
    )
    .get(
      '/:letter/variants/:locale/versions/:version',
      may(ports, 'letter.read'),
      inCampaign(ports),
      output('One version of a text', letterVersionSchema),
      input('param', inVersion),
      async (c) => {
        const { version, ...place } = c.req.valid('param');
        return c.json(await readVersion(ports.db, variantOf(c.get('campaign'), place), version));
      },
    )
    .post(
      '/:letter/variants/:locale/versions/:version/restore',
      may(ports, 'letter.write'),
      inCampaign(ports),
      output('Make an earlier version stand again', letterSchema),
      input('param', inVersion),
      async (c) => {
        const [scope, { version, ...place }] = [c.get('campaign'), c.req.valid('param')];
        await restoreVersion(ports, c.get('actor'), variantOf(scope, place), seenVersion(c), version);
        return c.json(await readLetter(ports.db, scope.id, place.letter));
      },
    )
    .post(
      '/:letter/variants/:locale/up-to-date',
      may(ports, 'letter.write'),
      inCampaign(ports),
      output('Say that a translation says the same as this version of its source', letterSchema),
      input('param', inVariant),
      input('json', upToDateSchema),
      async (c) => {
        const [scope, place] = [c.get('campaign'), c.req.valid('param')];
        const { sourceVersion } = c.req.valid('json');
        await markUpToDate(ports, c.get('actor'), variantOf(scope, place), seenVersion(c), sourceVersion);
        return c.json(await readLetter(ports.db, scope.id, place.letter));
      },
    )
    .delete(
      '/:letter/variants/:locale',
      may(ports, 'letter.write'),
      inCampaign(ports),
      output('Take a language out of a draft', letterSchema),
      input('param', inVariant),
      async (c) => {
        const [scope, place] = [c.get('campaign'), c.req.valid('param')];
        await removeLanguage(ports, c.get('actor'), variantOf(scope, place), seenVersion(c));
        return c.json(await readLetter(ports.db, scope.id, place.letter));
      },
    )
    .get(
      '/:letter/recipients',
      may(ports, 'letter.read'),
      inCampaign(ports),
      output('The offices a letter goes to', recipients),
      input('param', inLetter),
      async (c) => {
        const { version, id } = await readLetter(ports.db, c.get('campaign').id, c.req.valid('param').letter);
        setVersion(c, version);
        return c.json({ offices: await readRecipients(ports.db, id), version });
      },
    )
    .put(
      '/:letter/recipients',
      may(ports, 'letter.write'),
      inCampaign(ports),
      output('Choose the offices a draft goes to', recipients),
      input('param', inLetter),
      input('json', chosen),
      async (c) => {
        const [scope, { letter }] = [c.get('campaign'), c.req.valid('param')];
        await chooseRecipients(ports, c.get('actor'), scope, letter, seenVersion(c), c.req.valid('json').offices);
        const { version } = await readLetter(ports.db, scope.id, letter);
        setVersion(c, version);
        return c.json({ offices: await readRecipients(ports.db, letter), version });
      },
    )
    .put(
      '/:letter/reviewer',
      may(ports, 'letter.write'),
      inCampaign(ports),
      output('Ask a colleague to look at a letter', letterSchema),
      input('param', inLetter),
      input('json', askReviewerSchema),
      async (c) => {
        const [scope, { letter }] = [c.get('campaign'), c.req.valid('param')];
        await askReviewer(ports, c.get('actor'), scope, letter, seenVersion(c), c.req.valid('json').reviewerId);
        const asked = await readLetter(ports.db, scope.id, letter);
        setVersion(c, asked.version);
        return c.json(asked);
      },
    )
    .get(
      '/:letter/looks',
      may(ports, 'letter.read'),
      inCampaign(ports),
      output('The value of every merge field for every office it goes to', letterLooksSchema),
      input('param', inLetter),
      async (c) =>
        c.json(await readLooks(ports, { campaign: c.get('campaign'), letterId: c.req.valid('param').letter })),
    )
    .get(
      '/:letter/lineage',
      may(ports, 'letter.read'),
      inCampaign(ports),
      output('What became of the letter before, and what changed since', letterLineageSchema),
      input('param', inLetter),
      async (c) =>
        c.json(await readLineage(ports, { campaign: c.get('campaign'), letterId: c.req.valid('param').letter })),
    );
