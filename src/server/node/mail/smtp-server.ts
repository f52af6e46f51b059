import { Readable } from 'node:stream';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { SmtpLine } from '../../../domain/deliveries/delivery.ts';
import type { HandedOver, SmtpStage } from '../../../domain/deliveries/smtp-answer.ts';
import type { MailServer } from '../../ports.ts';
import { smtpOptions } from './smtp-options.ts';

const CONNECT_MS = 30_000;
/** RFC 5321 (4.5.3.2.6): a server may take that long to answer the end of a letter. */
const ANSWER_MS = 10 * 60_000;

/**
 * The mail server of `SMTP_URL`, one connection a letter: what it answers belongs to that letter and to no other, and
 * nothing is retried out of sight.
 * @param timeouts in milliseconds, for tests
 */
export function smtpServer(smtpUrl: string, timeouts = { connect: CONNECT_MS, answer: ANSWER_MS }): MailServer {
  return {
    hand: async ({ from, to, bytes, beforeBody }) => {
      const dialogue = new Dialogue();
      const ended = await new Promise<HandedOver>((resolve) => {
        const { auth, ...options } = smtpOptions(smtpUrl);
        const connection = new SMTPConnection({
          ...options,
          ...{ connectionTimeout: timeouts.connect, greetingTimeout: timeouts.connect, socketTimeout: timeouts.answer },
          ...{ transactionLog: true, logger: dialogue.logger, debug: false },
        });
        const end = (error: SmtpError | null, response = '') => {
          resolve(error ? dialogue.failed(error) : { stage: 'end', answer: answerIn(response) });
          if (error) connection.close();
          else connection.quit();
        };
        const send = () => {
          const message = dialogue.handing(bytes, beforeBody);
          connection.send({ from, to: [to], size: bytes.length }, message, (error, info) => end(error, info?.response));
        };
        // It tells of a lost connection here, and of nothing else once the promise is settled.
        connection.once('error', end);
        connection.on('error', () => undefined);
        connection.once('end', () => end(new Error('The connection ended')));
        connection.connect((error) => {
          if (error) end(error);
          else if (auth && connection.allowsAuth)
            connection.login(auth, (refused) => (refused ? end(refused) : send()));
          else send();
        });
      });
      return { ...ended, conversation: dialogue.lines };
    },
  };
}

type SmtpError = Error & {
  code?: string | undefined;
  originalCode?: string | undefined;
  command?: string | undefined;
  response?: string | undefined;
  responseCode?: number | undefined;
};

/** What is kept of our own lines: which command it was. */
const VERB = /^(EHLO|HELO|STARTTLS|AUTH [A-Z0-9-]+|MAIL FROM|RCPT TO|DATA|RSET|NOOP|QUIT)/i;

const STAGE_OF: Record<string, SmtpStage> = {
  EHLO: 'hello',
  HELO: 'hello',
  STARTTLS: 'hello',
  AUTH: 'auth',
  MAIL: 'from',
  RCPT: 'to',
  DATA: 'data',
};

const PIECE = 64 * 1024;
const LONGEST_LINE = 500;
const MOST_LINES = 60;

/** Keeps what was said, without contents, addresses of ours or passwords, and how far it came. */
class Dialogue {
  readonly lines: SmtpLine[] = [];
  #stage: SmtpStage = 'connect';
  #begun = false;
  /** Nothing of the letter is left to hand over: from here on the server may have it. */
  #isWhole = false;

  readonly logger = {
    debug: (entry: { tnx?: string }, text: string) => this.#hear(entry.tnx, text),
    ...{ trace: ignore, info: ignore, warn: ignore, error: ignore, fatal: ignore },
  };

  #hear(who: string | undefined, text: string): void {
    if (who === 'server') this.#note('server', text);
    const verb = who === 'client' ? VERB.exec(text)?.[1] : undefined;
    if (verb === undefined) return;
    this.#note('us', verb);
    this.#stage = STAGE_OF[verb.split(' ')[0]?.toUpperCase() ?? ''] ?? this.#stage;
  }

  #note(from: SmtpLine['from'], text: string): void {
    if (this.lines.length < MOST_LINES) this.lines.push({ from, text: text.slice(0, LONGEST_LINE) });
  }

  /** The letter as it is taken: nobody reads of it before the server has said that it listens. */
  handing(bytes: Uint8Array, beforeBody: () => Promise<void> = async () => undefined): Readable {
    let at = 0;
    const take = () => {
      const piece = bytes.subarray(at, at + PIECE);
      at += piece.length;
      this.#begun = true;
      this.#isWhole = at >= bytes.length;
      return piece;
    };
    return new Readable({
      highWaterMark: PIECE,
      read() {
        if (at > 0) this.push(at < bytes.length ? take() : null);
        else
          beforeBody().then(
            () => this.push(take()),
            (error: unknown) => this.destroy(error instanceof Error ? error : new Error('The letter was held back')),
          );
      },
    });
  }

  failed(error: SmtpError): HandedOver {
    const code = error.responseCode;
    const stage = this.#stageOf(error);
    if (code) return { stage, answer: { code, text: error.response ?? '' } };
    const original = error.originalCode ?? '';
    if (NO_TRUST.test(original)) return { stage, lost: 'unsafe' };
    return { stage, lost: LOST[original] ?? LOST[error.code ?? ''] ?? 'closed' };
  }

  #stageOf({ command, responseCode }: SmtpError): SmtpStage {
    if (this.#isWhole) return 'end';
    if (this.#begun) return 'body';
    // Commands may be sent before the answer to the one before has come: the error says which one was answered.
    const answered = responseCode ? STAGE_OF[(command ?? '').split(' ')[0]?.toUpperCase() ?? ''] : undefined;
    return answered ?? this.#stage;
  }
}

const ignore = () => undefined;

/** What Node says of a certificate, or of an encrypted line, that it does not accept. */
const NO_TRUST = /CERT|SIGNATURE|^ERR_(?:TLS|SSL)|^EPROTO$/;

const LOST: Record<string, 'refused' | 'timeout' | 'unknownHost' | 'unsafe'> = {
  ETIMEDOUT: 'timeout',
  EDNS: 'unknownHost',
  ETLS: 'unsafe',
  ECONNREFUSED: 'refused',
};

const answerIn = (text: string) => ({ code: Number(/^\d{3}/.exec(text)?.[0] ?? 0), text });
