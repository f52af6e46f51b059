import { asc, desc, eq, isNotNull } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { Hono } from 'hono';
import { z } from 'zod';
import { type Campaign, campaignSchema } from '../../domain/campaigns/campaign.ts';
import { campaignSettingsSchema } from '../../domain/campaigns/campaign-settings.ts';
import type { Env } from '../context.ts';
import type { Db } from '../db/connection.ts';
import { onlyRow } from '../db/rows.ts';
import { campaign } from '../db/schema/index.ts';
import { inCampaign, may } from '../http/access.ts';
import { seenHash, setHash } from '../http/etag.ts';
import { input } from '../http/input.ts';
import { output } from '../http/output.ts';
import type { Ports } from '../ports.ts';
import { configureCampaign, readCampaignSettings, settingsHash } from './campaign-settings.ts';

/** The campaigns of the coalition, and one with what it follows. */
export const campaignRoutes = (ports: Ports) =>
  new Hono<Env>()
    .get(
      '/',
      may(ports, 'campaign.read'),
      output('All campaigns', z.object({ items: z.array(campaignSchema) })),
      async (c) => c.json({ items: await readCampaigns(ports.db) }),
    )
    .get(
      '/:campaign',
      may(ports, 'campaign.read'),
      inCampaign(ports),
      output('One campaign', campaignSchema),
      async (c) => c.json(onlyRow(await readCampaigns(ports.db, c.get('campaign').id))),
    )
    .get(
      '/:campaign/settings',
      may(ports, 'campaign.configure'),
      inCampaign(ports),
      output('What administrators decided about a campaign; its hash is what an edit names', campaignSettingsSchema),
      async (c) => {
        const found = await readCampaignSettings(ports.db, c.get('campaign').id);
        setHash(c, settingsHash(found));
        return c.json(found);
      },
    )
    .put(
      '/:campaign/settings',
      may(ports, 'campaign.configure'),
      inCampaign(ports),
      output('Decide about a campaign', campaignSettingsSchema),
      input('json', campaignSettingsSchema),
      async (c) => {
        const { campaign: scope, actor } = c.var;
        await configureCampaign(ports, actor, scope, seenHash(c), c.req.valid('json'));
        const found = await readCampaignSettings(ports.db, scope.id);
        setHash(c, settingsHash(found));
        return c.json(found);
      },
    );

/** Every campaign, the one that others follow after them; or the one with `id`. */
export async function readCampaigns(db: Db, id?: string): Promise<Campaign[]> {
  const previous = alias(campaign, 'previous');
  const followers = await db
    .select()
    .from(campaign)
    .where(isNotNull(campaign.previousCampaignId))
    .orderBy(desc(campaign.createdAt), desc(campaign.id));
  const rows = await db
    .select({ campaign, previous })
    .from(campaign)
    .leftJoin(previous, eq(previous.id, campaign.previousCampaignId))
    .where(id === undefined ? undefined : eq(campaign.id, id))
    .orderBy(asc(previous.slug), asc(campaign.slug));
  return rows.map(({ campaign: found, previous: before }) => ({
    slug: found.slug,
    title: found.title,
    occasion: found.occasion,
    opensAt: found.opensAt,
    publishedAt: found.publishedAt,
    allowsIndividuals: found.allowsIndividuals,
    closesAt: found.closesAt,
    purpose: found.purpose,
    countryLabels: found.countryLabels,
    signatoryGoal: found.signatoryGoal,
    wordLimit: found.wordLimit,
    defaultLocale: found.defaultLocale,
    locales: found.locales,
    previousCampaign: nameOf(before),
    nextCampaign: nameOf(followers.find(({ previousCampaignId }) => previousCampaignId === found.id)),
  }));
}

type Named = Pick<typeof campaign.$inferSelect, 'slug' | 'title' | 'occasion'>;

const nameOf = (one: Named | null | undefined) =>
  one ? { slug: one.slug, title: one.title, occasion: one.occasion } : null;
