import { and, asc, eq, isNull } from 'drizzle-orm';
import { createTransport } from 'nodemailer';
import { outbox } from '../db/schema/index.ts';
import { mailFrom } from '../mail/mail-from.ts';
import type { Ports } from '../ports.ts';
import type { DkimOptions } from './mail/dkim-signer.ts';
import { smtpOptions } from './mail/smtp-options.ts';

const EVERY_MS = 5_000;
const AT_ONCE = 20;

/** What is needed of a mail transport; nodemailer's has it. */
export interface Transport {
  sendMail(mail: {
    from: string;
    to: string;
    subject: string;
    text: string;
    html?: string;
    headers: Record<string, string>;
  }): Promise<unknown>;
}

type Needs = Pick<Ports, 'db' | 'now' | 'log' | 'settings'>;

/** Sends what waits in the outbox, now and every few seconds. @returns what stops it */
export function postOutbox(ports: Needs, smtpUrl: string, dkim?: DkimOptions): () => void {
  const transport = createTransport(smtpOptions(smtpUrl), dkim && { dkim });
  let busy = false;
  const tick = async () => {
    if (busy) return;
    busy = true;
    try {
      await sendWaiting(ports, transport);
    } catch (error) {
      ports.log.warn({ fault: error instanceof Error ? error.name : 'unknown' }, 'the outbox could not be read');
    } finally {
      busy = false;
    }
  };
  const timer = setInterval(tick, EVERY_MS);
  void tick();
  return () => {
    clearInterval(timer);
    transport.close();
  };
}

/**
 * Sends the oldest waiting mails one by one. The row stays locked while its mail is under way, so that two servers
 * on one database never send it twice; a mail that the server refuses is marked and stays to be downloaded.
 */
export async function sendWaiting({ db, now, log, settings }: Needs, transport: Transport): Promise<void> {
  const from = mailFrom(settings);
  for (let sent = 0; sent < AT_ONCE; sent += 1) {
    const more = await db.transaction(async (tx) => {
      const [mail] = await tx
        .select()
        .from(outbox)
        .where(and(isNull(outbox.sentAt), isNull(outbox.failedAt)))
        .orderBy(asc(outbox.createdAt))
        .limit(1)
        .for('update', { skipLocked: true });
      if (!mail) return false;
      try {
        const { to, subject, text, html, headers } = mail;
        await transport.sendMail({ from, to, subject, text, headers, ...(html === null ? {} : { html }) });
        await tx.update(outbox).set({ sentAt: now() }).where(eq(outbox.id, mail.id));
      } catch (error) {
        // Nobody was there to refuse it: it waits until somebody is.
        if (isUnreachable(error)) return false;
        log.warn({ mail: mail.id, fault: error instanceof Error ? error.name : 'unknown' }, 'a mail was refused');
        await tx.update(outbox).set({ failedAt: now() }).where(eq(outbox.id, mail.id));
      }
      return true;
    });
    if (!more) return;
  }
}

/** Before any mail was spoken of: the server is away, or does not let us in. */
const isUnreachable = (error: unknown): boolean =>
  error instanceof Error &&
  'command' in error &&
  (error.command === 'CONN' || String(error.command).startsWith('AUTH')) &&
  !('responseCode' in error && error.responseCode);
