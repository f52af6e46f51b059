import { eq } from 'drizzle-orm';
import type { CampaignSettings } from '../../domain/campaigns/campaign-settings.ts';
import { Problem } from '../../domain/errors.ts';
import type { CountryLabels } from '../../domain/locale/country-labels.ts';
import { LOCALES } from '../../domain/locale/locale.ts';
import { sha256Hex } from '../../domain/sha256.ts';
import { record } from '../audit/record.ts';
import type { Actor, CampaignScope } from '../context.ts';
import type { Db, Tx } from '../db/connection.ts';
import { onlyRow } from '../db/rows.ts';
import { campaign } from '../db/schema/index.ts';
import type { Ports } from '../ports.ts';

const columns = {
  purpose: campaign.purpose,
  closesAt: campaign.closesAt,
  retentionMonths: campaign.retentionMonths,
  allowsIndividuals: campaign.allowsIndividuals,
  countryLabels: campaign.countryLabels,
};

type Stored = Pick<typeof campaign.$inferSelect, keyof typeof columns>;

export async function readCampaignSettings(db: Db | Tx, campaignId: string): Promise<CampaignSettings> {
  return asSettings(onlyRow(await db.select(columns).from(campaign).where(eq(campaign.id, campaignId))));
}

/** What an edit names as what it saw: these settings have no number of their own. */
export const settingsHash = (settings: CampaignSettings): string => sha256Hex(JSON.stringify(settings));

/**
 * Writes a campaign's settings; nothing differs: nothing is written.
 * @param seen the hash of the settings that were on the screen
 * @throws Problem `edit.conflict` with what stands as `current`
 */
export async function configureCampaign(
  { db, now }: Pick<Ports, 'db' | 'now'>,
  actor: Actor,
  { id, slug }: CampaignScope,
  seen: string,
  wanted: CampaignSettings,
): Promise<void> {
  await db.transaction(async (tx) => {
    const stored = onlyRow(await tx.select(columns).from(campaign).where(eq(campaign.id, id)).for('update'));
    const before = asSettings(stored);
    if (settingsHash(before) !== seen) throw new Problem('edit.conflict', { current: before });
    const after = asSettings(asStored(wanted));
    const fields = FIELDS.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));
    if (fields.length === 0) return;
    await tx.update(campaign).set(asStored(wanted)).where(eq(campaign.id, id));
    await record(tx, {
      at: now(),
      actor,
      campaignId: id,
      action: 'campaign.configured',
      subject: { type: 'campaign', id: slug, label: slug },
      from: Object.fromEntries(fields.map((field) => [field, before[field]])),
      to: Object.fromEntries(fields.map((field) => [field, after[field]])),
    });
  });
}

const FIELDS = ['purpose', 'closesAt', 'retentionMonths', 'allowsIndividuals', 'countryLabels'] as const;

/** In one order, so that the same settings have the same hash. */
function asSettings({
  purpose,
  closesAt,
  retentionMonths,
  allowsIndividuals,
  countryLabels,
}: Stored): CampaignSettings {
  return {
    purpose: { en: purpose.en ?? '', es: purpose.es ?? '', pt: purpose.pt ?? '' },
    closesAt: closesAt ?? '',
    retentionMonths: retentionMonths ?? '',
    allowsIndividuals,
    countryLabels: LOCALES.flatMap((locale) =>
      Object.entries(countryLabels[locale] ?? {})
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([country, label]) => ({
          country: country as CampaignSettings['countryLabels'][number]['country'],
          locale,
          label,
        })),
    ),
  };
}

function asStored({ purpose, closesAt, retentionMonths, allowsIndividuals, countryLabels }: CampaignSettings): Stored {
  const labels: CountryLabels = {};
  for (const { country, locale, label } of countryLabels) labels[locale] = { ...labels[locale], [country]: label };
  return {
    purpose: Object.fromEntries(Object.entries(purpose).filter(([, text]) => text !== '')),
    closesAt: closesAt || null,
    retentionMonths: retentionMonths === '' ? null : retentionMonths,
    allowsIndividuals,
    countryLabels: labels,
  };
}
