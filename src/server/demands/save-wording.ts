import type { PartKind } from '../../domain/demands/part.ts';
import { type SaveWording, wordingTitleSchemaOf } from '../../domain/demands/wording.ts';
import { Problem } from '../../domain/errors.ts';
import { fieldErrors } from '../../domain/field-errors.ts';
import type { Actor } from '../context.ts';
import type { Ports } from '../ports.ts';
import { appendVersion, inWording } from './append-version.ts';
import { findVersion, lockWording, type WordingPlace, wordingConflict } from './wording-place.ts';

/**
 * Saves a wording as a new version, a draft, that grew from `seen`.
 * @throws Problem `edit.conflict` with the newest version as `current` when somebody was faster,
 *   `demand.unchanged` when no word differs, `request.invalid` for a demand without a title, `not.found`
 */
export async function saveWording(
  { db, now }: Pick<Ports, 'db' | 'now'>,
  actor: Actor,
  place: WordingPlace,
  seen: number,
  { title, body, reason, upToDateWith }: SaveWording,
): Promise<void> {
  await inWording(db, place, async (tx) => {
    const { demandId, kind, sourceLocale, newest } = await lockWording(tx, place);
    if (newest && newest.number !== seen) throw await wordingConflict(tx, place);
    checkTitle(kind, title);
    const sourceVersionId =
      place.locale === sourceLocale
        ? null
        : upToDateWith === undefined
          ? (newest?.sourceVersionId ?? null)
          : (await findVersion(tx, demandId, sourceLocale, upToDateWith)).id;
    const unchanged = newest?.title === title && newest.body === body;
    if (unchanged && newest.sourceVersionId === sourceVersionId) throw new Problem('demand.unchanged');
    await appendVersion(tx, {
      place,
      actor,
      at: now(),
      newest,
      action: 'wording.saved',
      values: { demandId, title, body, reason, sourceVersionId },
    });
  });
}

/** @throws Problem `request.invalid` */
function checkTitle(kind: PartKind, title: string): void {
  const { error } = wordingTitleSchemaOf(kind).safeParse(title);
  if (error) {
    throw new Problem('request.invalid', { fields: fieldErrors(error).map((field) => ({ ...field, path: 'title' })) });
  }
}

/**
 * Repeats an earlier version's text as a new version; history is never rewritten.
 * @throws Problem as `saveWording`
 */
export async function restoreWording(
  { db, now }: Pick<Ports, 'db' | 'now'>,
  actor: Actor,
  place: WordingPlace,
  seen: number,
  { number, reason }: { number: number; reason: string },
): Promise<void> {
  await inWording(db, place, async (tx) => {
    const { demandId, newest } = await lockWording(tx, place);
    if (newest?.number !== seen) throw await wordingConflict(tx, place);
    const earlier = await findVersion(tx, demandId, place.locale, number);
    if (earlier.sha256 === newest.sha256) throw new Problem('demand.unchanged');
    const { title, body, sourceVersionId, id } = earlier;
    await appendVersion(tx, {
      place,
      actor,
      at: now(),
      newest,
      action: 'wording.restored',
      values: { demandId, title, body, reason, sourceVersionId, restoredFromId: id },
    });
  });
}
