import { asc, eq } from 'drizzle-orm';
import { asHtmlMail } from '../../domain/letters/formats/as-html-mail.ts';
import { asPlainMail } from '../../domain/letters/formats/as-plain-mail.ts';
import type { LetterFrame } from '../../domain/letters/formats/frame.ts';
import type { RenderedLetter } from '../../domain/letters/rendered-letter.ts';
import type { Locale } from '../../domain/locale/locale.ts';
import { sha256Hex, sha256OfBytes } from '../../domain/sha256.ts';
import { canonicalJson } from '../../domain/statements/statement.ts';
import type { CampaignScope } from '../context.ts';
import type { Db, Tx } from '../db/connection.ts';
import { letterAttachment } from '../db/schema/index.ts';
import type { MailAddress, Ports } from '../ports.ts';
import { fileNameFor } from './file-name-for.ts';
import { type LookNeeds, previewLetter } from './look-at-letter.ts';
import { pdfOf } from './typeset-letter.ts';

export interface Message {
  campaign: CampaignScope;
  letterId: string;
  officeId: string;
  locale?: Locale | undefined;
  to: MailAddress;
  from: MailAddress;
  replyTo?: MailAddress | undefined;
  /** With its angle brackets; chosen before the first attempt and kept. */
  messageId: string;
  /** Of the message, and of a letter that bears no date of its own. */
  date: Date;
}

export interface ComposedMessage {
  /** The message as the mail server gets it. */
  eml: Uint8Array<ArrayBuffer>;
  sha256: string;
  /** Of what the letter says, in whichever format: see `letterHash`. */
  letterHash: string;
  pdfHash: string;
  /** Bytes. */
  size: number;
}

/** What a letter says, as a hash: SHA-256 of the canonical JSON of its text and of what stands around it. */
export const letterHash = (letter: RenderedLetter, frame: LetterFrame): string =>
  sha256Hex(canonicalJson({ letter, frame }));

/**
 * One office's letter as an e-mail: plain text and HTML, the PDF, and the files that go along. Equal for equal input: a
 * message that is composed again after a crash is the same message.
 * @throws Problem as `previewLetter`, and `document.unavailable`
 */
export async function composeMessage(
  ports: Pick<Ports, 'typesetter' | 'mimeComposer'> & Omit<LookNeeds, 'now'>,
  { campaign, letterId, officeId, locale, to, from, replyTo, messageId, date }: Message,
): Promise<ComposedMessage> {
  const needs = { ...ports, now: () => date };
  const preview = await previewLetter(needs, { campaign, letterId, officeId, locale });
  const { letter, frame } = preview;
  const pdf = await pdfOf(ports, preview);
  const attached = { name: fileNameFor(campaign, preview, 'pdf'), contentType: 'application/pdf', bytes: pdf };
  const eml = await ports.mimeComposer.compose({
    ...{ from, to, replyTo, messageId, date },
    subject: letter.subject,
    language: letter.locale,
    text: asPlainMail(letter, frame),
    html: asHtmlMail(letter, frame),
    attachments: [attached, ...(await readAttachments(ports.db, letterId))],
  });
  const bytes = Uint8Array.from(eml);
  return {
    eml: bytes,
    sha256: sha256OfBytes(bytes),
    letterHash: letterHash(letter, frame),
    pdfHash: sha256OfBytes(pdf),
    size: bytes.byteLength,
  };
}

const readAttachments = (db: Db | Tx, letterId: string) =>
  db
    .select({ name: letterAttachment.name, contentType: letterAttachment.contentType, bytes: letterAttachment.bytes })
    .from(letterAttachment)
    .where(eq(letterAttachment.letterId, letterId))
    .orderBy(asc(letterAttachment.position), asc(letterAttachment.id));
