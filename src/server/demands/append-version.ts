import { wordingHash } from '../../domain/demands/wording.ts';
import { record } from '../audit/record.ts';
import type { Actor } from '../context.ts';
import { isUniqueViolation, type Tx } from '../db/connection.ts';
import { onlyRow } from '../db/rows.ts';
import { wordingVersion } from '../db/schema/index.ts';
import type { Ports } from '../ports.ts';
import { type WordingPlace, wordingConflict } from './wording-place.ts';

type Version = typeof wordingVersion.$inferSelect;

export interface NewVersion {
  place: WordingPlace;
  actor: Actor;
  at: Date;
  /** The newest version so far, from `lockWording`. */
  newest: Version | undefined;
  action: 'wording.saved' | 'wording.restored';
  values: Pick<Version, 'demandId' | 'title' | 'body' | 'reason' | 'sourceVersionId'> & {
    restoredFromId?: string;
    creditedTo?: string;
  };
}

/** The unique number is the last guard: of two writers at the same moment one is told of the other. */
export async function inWording(db: Ports['db'], place: WordingPlace, act: (tx: Tx) => Promise<void>): Promise<void> {
  try {
    await db.transaction(act);
  } catch (error) {
    if (isUniqueViolation(error)) throw await wordingConflict(db, place);
    throw error;
  }
}

/** Writes the next version of a wording, a draft, with its audit record. Answers its id. */
export async function appendVersion(
  tx: Tx,
  { place, actor, at, newest, action, values }: NewVersion,
): Promise<{ id: string; number: number }> {
  const number = (newest?.number ?? 0) + 1;
  const { id } = onlyRow(
    await tx
      .insert(wordingVersion)
      .values({
        ...values,
        locale: place.locale,
        number,
        basisId: newest?.id ?? null,
        authorId: actor.id,
        authorName: actor.name,
        sha256: wordingHash(values),
        createdAt: at,
      })
      .returning({ id: wordingVersion.id }),
  );
  const { title, body, reason, creditedTo } = values;
  await record(tx, {
    at,
    actor,
    campaignId: place.campaign.id,
    action,
    subject: { type: 'wording', id: `${place.key}/${place.locale}`, label: title || place.key },
    from: newest ? { number: newest.number, title: newest.title, body: newest.body } : null,
    to: { number, title, body, reason, ...(creditedTo === undefined ? {} : { creditedTo }) },
  });
  return { id, number };
}
