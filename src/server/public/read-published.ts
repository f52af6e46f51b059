import { eq } from 'drizzle-orm';
import { Problem } from '../../domain/errors.ts';
import type { Locale } from '../../domain/locale/locale.ts';
import type { VersionSummary } from '../../domain/statements/publication.ts';
import type { Db } from '../db/connection.ts';
import { campaign } from '../db/schema/index.ts';
import { readVersionList } from '../statements/read-versions.ts';

/** A campaign as far as the public may know it. */
export interface PublishedCampaign {
  id: string;
  slug: string;
  title: (typeof campaign.$inferSelect)['title'];
  occasion: (typeof campaign.$inferSelect)['occasion'];
  defaultLocale: Locale;
  locales: Locale[];
  /** Newest first, at least one. */
  versions: VersionSummary[];
  /** The number of the version in force. */
  inForce: number;
}

/** @throws Problem `not.found` where nothing is published */
export async function readPublished(db: Db, slug: string): Promise<PublishedCampaign> {
  const [found] = await db
    .select({
      id: campaign.id,
      slug: campaign.slug,
      title: campaign.title,
      occasion: campaign.occasion,
      defaultLocale: campaign.defaultLocale,
      locales: campaign.locales,
    })
    .from(campaign)
    .where(eq(campaign.slug, slug));
  const versions = found ? await readVersionList(db, found.id) : [];
  const [newest] = versions;
  if (!found || !newest) throw new Problem('not.found');
  return { ...found, versions, inForce: newest.number };
}
