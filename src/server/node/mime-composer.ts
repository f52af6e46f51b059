import MailComposer from 'nodemailer/lib/mail-composer';
import { printableLine } from '../../domain/letters/formats/printable.ts';
import { sha256Hex } from '../../domain/sha256.ts';
import type { MailAddress, MimeComposer } from '../ports.ts';

/** Writes messages with nodemailer. What separates their parts comes from the Message-ID, so that equal mails are equal bytes. */
export const createMimeComposer = (): MimeComposer => ({
  compose: async ({ from, to, replyTo, subject, language, text, html, messageId, date, attachments }) => {
    const options = {
      from: addressOf(from),
      to: addressOf(to),
      ...(replyTo ? { replyTo: addressOf(replyTo) } : {}),
      subject: printableLine(subject),
      messageId: printableLine(messageId),
      date,
      headers: { 'Content-Language': language },
      text,
      html,
      attachments: attachments.map(({ name, contentType, bytes }) => ({
        filename: printableLine(name),
        contentType,
        content: Buffer.from(bytes),
      })),
      // Nothing that a mail says is fetched from a disk or an address.
      disableFileAccess: true,
      disableUrlAccess: true,
      baseBoundary: sha256Hex(messageId).slice(0, 24),
      // As it stands on the line: what is kept, hashed and signed is what the mail server gets.
      newline: 'windows',
    };
    return new Uint8Array(await new MailComposer(options).compile().build());
  },
});

const addressOf = ({ name, address }: MailAddress) => ({ name: printableLine(name), address: printableLine(address) });
