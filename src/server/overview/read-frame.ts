import { sql } from 'drizzle-orm';
import type { CampaignName, Occasion } from '../../domain/campaigns/campaign.ts';
import type { PublishedVersions } from '../../domain/consent/consent.ts';
import type { DemandCounts } from '../../domain/consent/consent-counts.ts';
import type { LetterState } from '../../domain/letters/letter-state.ts';
import type { Db } from '../db/connection.ts';
import { executePrepared } from '../db/execute-prepared.ts';
import { onlyRow, rowsOf } from '../db/rows.ts';

/** What the counts of an overview are held against. */
export interface Frame {
  goal: number | null;
  occasion: Occasion;
  previousCampaign: CampaignName | null;
  /** Countries whose offices the statement is addressed to. */
  addressed: string[];
  /** States without a letter are left out. */
  letters: Partial<Record<LetterState, number>>;
  /** The oldest first. */
  versions: PublishedVersions;
  /** The demands of the newest version by key and titles, without their texts. */
  demands: Pick<DemandCounts, 'key' | 'titles'>[];
  /** Of rounds that are not closed: the version asked about. */
  openRounds: { id: string; number: number }[];
}

/** One statement, since it is small and asked for with every overview. */
export async function readFrame(db: Db, campaignId: string): Promise<Frame> {
  return onlyRow(
    rowsOf<Frame>(
      await executePrepared(
        db,
        sql`
        SELECT c.signatory_goal AS goal, c.occasion,
          (SELECT json_build_object('slug', p.slug, 'title', p.title, 'occasion', p.occasion)
            FROM campaign p WHERE p.id = c.previous_campaign_id) AS "previousCampaign",
          (SELECT coalesce(json_agg(DISTINCT country), '[]') FROM office WHERE campaign_id = c.id) AS addressed,
          (SELECT coalesce(json_object_agg(state, n), '{}') FROM (
            SELECT state, count(*) AS n FROM letter WHERE campaign_id = c.id GROUP BY state) l) AS letters,
          (SELECT coalesce(json_agg(json_build_object('number', number, 'kind', kind) ORDER BY number), '[]')
            FROM statement_version WHERE campaign_id = c.id) AS versions,
          (SELECT coalesce(json_agg(json_build_object('id', r.id, 'number', v.number) ORDER BY r.opened_at DESC), '[]')
            FROM consent_round r JOIN statement_version v ON v.id = r.statement_version_id
            WHERE r.campaign_id = c.id AND r.state <> 'closed') AS "openRounds",
          (SELECT coalesce(json_agg(json_build_object('key', one ->> 'key', 'titles', (
              SELECT json_agg(json_build_object('locale', w ->> 'locale', 'title', w ->> 'title') ORDER BY at)
              FROM jsonb_array_elements(one -> 'wordings') WITH ORDINALITY AS worded(w, at))) ORDER BY position), '[]')
            FROM (SELECT content FROM statement_version WHERE campaign_id = c.id ORDER BY number DESC LIMIT 1) newest,
              jsonb_array_elements(newest.content -> 'demands') WITH ORDINALITY AS listed(one, position)) AS demands
        FROM campaign c WHERE c.id = ${campaignId}`,
      ),
    ),
  );
}
