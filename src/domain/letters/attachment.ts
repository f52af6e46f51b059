import { z } from 'zod';

export const MAX_ATTACHMENT_MEGABYTES = 10;

/** What an office can open, with how such a file begins; texts begin with anything. */
const BEGINNINGS: Record<string, readonly number[] | undefined> = {
  'application/pdf': [0x25, 0x50, 0x44, 0x46],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': [0x50, 0x4b, 0x03, 0x04],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': [0x50, 0x4b, 0x03, 0x04],
  'application/vnd.oasis.opendocument.text': [0x50, 0x4b, 0x03, 0x04],
  'image/png': [0x89, 0x50, 0x4e, 0x47],
  'image/jpeg': [0xff, 0xd8, 0xff],
  'text/csv': undefined,
  'text/plain': undefined,
};

export const ATTACHMENT_TYPES = Object.keys(BEGINNINGS);

/** Whether a file may go along, and is what it says it is as far as its first bytes tell. */
export function isAttachable(contentType: string, bytes: Uint8Array): boolean {
  if (!Object.hasOwn(BEGINNINGS, contentType)) return false;
  return (BEGINNINGS[contentType] ?? []).every((byte, place) => bytes[place] === byte);
}

/** A file's name without folders, and without what mail clients and file systems stumble over. */
export function attachmentName(given: string): string {
  const name = given
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '')
    .replace(/^.*[\\/]/, '')
    .replaceAll(/[<>:"|?*]/g, '_')
    .trim();
  const [, stem = name, ending = ''] = /^(.+?)(\.[\p{L}\p{N}]{1,8})?$/u.exec(name) ?? [];
  return `${[...stem].slice(0, 120).join('').replace(/^\.+/, '').trim() || 'attachment'}${ending}`;
}

export const letterAttachmentSchema = z.object({
  id: z.string(),
  name: z.string(),
  contentType: z.string(),
  /** In bytes. */
  size: z.number().int(),
  sha256: z.string(),
  addedByName: z.string(),
  addedAt: z.string(),
});
export type LetterAttachment = z.infer<typeof letterAttachmentSchema>;
