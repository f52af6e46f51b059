import type { SmtpLine } from '../domain/deliveries/delivery.ts';
import type { HandedOver } from '../domain/deliveries/smtp-answer.ts';
import type { Signal } from '../domain/live/signal.ts';
import type { Auth } from './auth/auth.ts';
import type { Db, Tx } from './db/connection.ts';

/** What the API needs from the world; `server/node` gives the real ones, the mocks theirs. */
export interface Ports {
  db: Db;
  /** How many transactions it can have open at once; absent: one, as in the browser. */
  connections?: number;
  auth: Auth;
  now: () => Date;
  jobs: Jobs;
  live: Live;
  typesetter: Typesetter;
  /** Absent: messages wait to be downloaded. */
  mailServer?: MailServer;
  /** Signs a message by DKIM; absent: it goes as it is. */
  signMail?: (message: Uint8Array) => Promise<Uint8Array>;
  mimeComposer: MimeComposer;
  log: Log;
  settings: Settings;
}

export interface Settings {
  /** Where people reach the app, without a trailing slash: `https://desk.example.org`. */
  publicUrl: string;
  /** Further origins that may write (a development server). */
  alsoFrom?: readonly string[];
  version: string;
  /** Whom letters and mails come from, as a From header has it; without it an address nobody reads. */
  mailFrom?: string;
}

/** Work that outlives a request. `kind` names the act, `key` the one thing it works on. */
export interface Jobs {
  /** Joins the transaction, so that a job exists exactly when its reason does. */
  enqueue(tx: Tx | Db, kind: JobKind, key: string): Promise<void>;
}

export type JobKind =
  | 'import.prepare'
  | 'import.apply'
  | 'import.undo'
  | 'duplicates.scan'
  | 'consent.ask'
  | 'statement.tell'
  | 'export.write'
  | 'letter.archive'
  | 'letter.compose'
  | 'bulk.apply'
  | 'bulk.undo';

/** Hears what changed, in whichever server process. Telling needs no port: it is part of the change (`live/tell.ts`). */
export interface Live {
  /**
   * @param end called once, when there will be no more signals: the house closes
   * @returns ends the subscription
   */
  subscribe(signal: (signal: Signal) => void, end: () => void): () => void;
}

/** Sets `data` with the named Typst template; throws Problem `document.unavailable` where there is no typesetter. */
export interface Typesetter {
  /** A tagged PDF (PDF/UA-1); the same data is the same file, byte for byte. */
  pdf(template: string, data: unknown): Promise<Uint8Array>;
  /** Its pages, each as a drawing (SVG) that holds no script and fetches nothing. */
  svg(template: string, data: unknown): Promise<string[]>;
}

/** Writes a message as RFC 5322 has it, the same for the same mail; throws Problem `document.unavailable` without one. */
export interface MimeComposer {
  compose(mail: MimeMail): Promise<Uint8Array>;
}

export interface MimeMail {
  from: MailAddress;
  to: MailAddress;
  replyTo?: MailAddress | undefined;
  subject: string;
  /** In which language it is: RFC 3282. */
  language: string;
  text: string;
  html: string;
  /** With its angle brackets: `<id@desk.example.org>`. */
  messageId: string;
  date: Date;
  attachments: readonly { name: string; contentType: string; bytes: Uint8Array }[];
}

export interface MailAddress {
  name: string;
  address: string;
}

/** Speaks with the mail server about one message at a time. */
export interface MailServer {
  /** Never throws: a connection that cannot be made is an answer too. */
  hand(message: HandedMessage): Promise<HandedOver & { conversation: SmtpLine[] }>;
}

export interface HandedMessage {
  from: string;
  to: string;
  bytes: Uint8Array;
  /** Waited for once the server listens and before it gets the first byte; where it fails the server gets none. */
  beforeBody?: () => Promise<void>;
}

/** Structured log; never given personal data. */
export interface Log {
  info(fields: Record<string, unknown>, message: string): void;
  warn(fields: Record<string, unknown>, message: string): void;
  error(fields: Record<string, unknown>, message: string): void;
}
