import { eq } from 'drizzle-orm';
import { Problem } from '../../../domain/errors.ts';
import { type FrozenLetter, type Roster, renderedHash, rosterHash } from '../../../domain/letters/roster.ts';
import type { Actor } from '../../context.ts';
import type { Db, Tx } from '../../db/connection.ts';
import { onlyRow } from '../../db/rows.ts';
import { campaign, rosterSnapshot } from '../../db/schema/index.ts';
import { readAttached } from '../attached-version.ts';
import { readTodaysFacts } from '../read-facts.ts';
import type { LetterRow } from './read-content.ts';
import { renderForOffices } from './render-for-offices.ts';

/** A letter's day: its own, or the day it is looked at. */
export const dayOf = ({ datedOn }: Pick<LetterRow, 'datedOn'>, at: Date): string =>
  datedOn ?? at.toISOString().slice(0, 10);

/**
 * Freezes whom a letter cites, and all else that it says and that could be otherwise tomorrow.
 * @throws Problem `statement.notPublished` where there is nothing that anybody stands behind
 */
export async function takeSnapshot(
  tx: Tx,
  row: LetterRow,
  { at, actor }: { at: Date; actor: Actor },
): Promise<{ id: string; sha256: string }> {
  const attached = await readAttached(tx, row.campaignId, row.statementVersionId);
  if (!attached) throw new Problem('statement.notPublished');
  const facts = await readTodaysFacts(tx, { ...row, day: dayOf(row, at) });
  const { signatories, ...rest } = facts;
  const letters = await renderForOffices(tx, row, facts);
  const roster: Roster = {
    campaign: await slugOf(tx, row.campaignId),
    statementVersion: attached.number,
    filter: 'standing-organisations-behind-version',
    signatories,
  };
  const content: FrozenLetter = {
    roster,
    facts: rest,
    letters: Object.fromEntries(letters.map(({ office, letter }) => [office.id, renderedHash(letter)])),
  };
  const sha256 = rosterHash(roster);
  const { id } = onlyRow(
    await tx
      .insert(rosterSnapshot)
      .values({
        ...{ campaignId: row.campaignId, letterId: row.id, statementVersionId: attached.id },
        ...{ takenAt: at, takenByName: actor.name, content, sha256 },
      })
      .returning({ id: rosterSnapshot.id }),
  );
  return { id, sha256 };
}

/** @throws TypeError for a letter that has none: whoever asks has looked */
export async function readSnapshot(db: Db | Tx, { snapshotId }: LetterRow) {
  if (snapshotId === null) throw new TypeError('No roster was frozen for this letter');
  return onlyRow(await db.select().from(rosterSnapshot).where(eq(rosterSnapshot.id, snapshotId)));
}

async function slugOf(db: Db | Tx, campaignId: string): Promise<string> {
  return onlyRow(await db.select({ slug: campaign.slug }).from(campaign).where(eq(campaign.id, campaignId))).slug;
}
