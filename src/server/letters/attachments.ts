import { and, asc, eq, sql } from 'drizzle-orm';
import { Problem } from '../../domain/errors.ts';
import {
  attachmentName,
  isAttachable,
  type LetterAttachment,
  MAX_ATTACHMENT_MEGABYTES,
} from '../../domain/letters/attachment.ts';
import { sha256OfBytes } from '../../domain/sha256.ts';
import { record } from '../audit/record.ts';
import type { Actor } from '../context.ts';
import type { Db, Tx } from '../db/connection.ts';
import { onlyRow } from '../db/rows.ts';
import { letter, letterAttachment } from '../db/schema/index.ts';
import type { Ports } from '../ports.ts';
import type { LetterOf } from './comments.ts';
import { lockEditableLetter } from './editable-letter.ts';
import { touch } from './save-variant.ts';

/** Everything about an attachment but its bytes. */
const KNOWN = {
  id: letterAttachment.id,
  name: letterAttachment.name,
  contentType: letterAttachment.contentType,
  size: letterAttachment.size,
  sha256: letterAttachment.sha256,
  addedByName: letterAttachment.addedByName,
  addedAt: letterAttachment.addedAt,
};

/** The files that go along with a letter's e-mail, in their order. */
export async function readAttachments(db: Db | Tx, { campaign, letterId }: LetterOf): Promise<LetterAttachment[]> {
  const rows = await db
    .select(KNOWN)
    .from(letterAttachment)
    .innerJoin(letter, eq(letter.id, letterAttachment.letterId))
    .where(and(eq(letterAttachment.letterId, letterId), eq(letter.campaignId, campaign.id)))
    .orderBy(asc(letterAttachment.position), asc(letterAttachment.id));
  return rows.map(({ addedAt, ...row }) => ({ ...row, addedAt: addedAt.toISOString() }));
}

/** @throws Problem `not.found` */
export async function readAttachmentFile(db: Db | Tx, { campaign, letterId }: LetterOf, id: string) {
  const [found] = await db
    .select({
      name: letterAttachment.name,
      contentType: letterAttachment.contentType,
      bytes: letterAttachment.bytes,
    })
    .from(letterAttachment)
    .innerJoin(letter, eq(letter.id, letterAttachment.letterId))
    .where(
      and(eq(letterAttachment.id, id), eq(letterAttachment.letterId, letterId), eq(letter.campaignId, campaign.id)),
    );
  if (!found) throw new Problem('not.found');
  return { ...found, bytes: Uint8Array.from(found.bytes) };
}

export interface Upload {
  /** As the client calls it; percent-encoded in its header. */
  name: string;
  contentType: string;
  bytes: Uint8Array;
}

/**
 * What a request brings as a file: its bytes as the body, its name percent-encoded in `x-file-name`.
 * @throws Problem `request.malformed` for a name that is not percent-encoded
 */
export async function uploadOf(request: Request): Promise<Upload> {
  const contentType = (request.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  let name: string;
  try {
    name = decodeURIComponent(request.headers.get('x-file-name') ?? '');
  } catch {
    throw new Problem('request.malformed');
  }
  return { name: attachmentName(name), contentType, bytes: new Uint8Array(await request.arrayBuffer()) };
}

/**
 * Lets a file go along with a draft.
 * @throws Problem `request.unsupportedType` for what offices cannot open, or a file that is not what it says it is,
 *   `request.tooLarge`, `request.malformed` for an empty one, `letter.wrongState`, `not.found`
 */
export async function addAttachment(
  { db, now }: Pick<Ports, 'db' | 'now'>,
  actor: Actor,
  place: LetterOf,
  { name, contentType, bytes }: Upload,
): Promise<LetterAttachment> {
  if (bytes.length > MAX_ATTACHMENT_MEGABYTES * 1024 * 1024)
    throw new Problem('request.tooLarge', { params: { max: `${MAX_ATTACHMENT_MEGABYTES} MB` } });
  if (!isAttachable(contentType, bytes)) throw new Problem('request.unsupportedType');
  if (bytes.length === 0) throw new Problem('request.malformed');
  const at = now();
  return db.transaction(async (tx) => {
    const { title } = await lockEditableLetter(tx, place.campaign, place.letterId);
    const { addedAt, ...added } = onlyRow(
      await tx
        .insert(letterAttachment)
        .values({
          letterId: place.letterId,
          name,
          contentType,
          bytes,
          size: bytes.length,
          sha256: sha256OfBytes(bytes),
          position: sql`(SELECT coalesce(max(position), 0) + 1 FROM letter_attachment WHERE letter_id = ${place.letterId})`,
          addedByName: actor.name,
          addedAt: at,
        })
        .returning(KNOWN),
    );
    await touch(tx, place, at);
    await record(tx, {
      at,
      actor,
      campaignId: place.campaign.id,
      action: 'letter.attachmentAdded',
      subject: { type: 'letter', id: place.letterId, label: title },
      to: { name, contentType, size: added.size, sha256: added.sha256 },
    });
    return { ...added, addedAt: addedAt.toISOString() };
  });
}

/** Takes a file out of a draft. @throws Problem `letter.wrongState`, `not.found` */
export async function removeAttachment(
  { db, now }: Pick<Ports, 'db' | 'now'>,
  actor: Actor,
  place: LetterOf,
  id: string,
): Promise<void> {
  const at = now();
  await db.transaction(async (tx) => {
    const { title } = await lockEditableLetter(tx, place.campaign, place.letterId);
    const [removed] = await tx
      .delete(letterAttachment)
      .where(and(eq(letterAttachment.id, id), eq(letterAttachment.letterId, place.letterId)))
      .returning(KNOWN);
    if (!removed) throw new Problem('not.found');
    await touch(tx, place, at);
    await record(tx, {
      at,
      actor,
      campaignId: place.campaign.id,
      action: 'letter.attachmentRemoved',
      subject: { type: 'letter', id: place.letterId, label: title },
      from: { name: removed.name, contentType: removed.contentType, size: removed.size, sha256: removed.sha256 },
    });
  });
}
