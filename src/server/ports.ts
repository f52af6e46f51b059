import type { SmtpLine } from '../domain/deliveries/delivery.ts';
import type { HandedOver } from '../domain/deliveries/smtp-answer.ts';
import type { Signal } from '../domain/live/signal.ts';
import type { Auth } from './auth/auth.ts';
import type { Db, Tx } from './db/connection.ts';

/** What the API needs from the world; `server/node` gives the real ones, the mocks theirs. */
export interface Ports {
  db: Db;
  auth: Auth;
  now: () => Date;
  jobs: Jobs;
  live: Live;
  typesetter: Typesetter;
  /** Absent: messages wait to be downloaded. */
  mailServer?: MailServer;
  /** Signs a message by DKIM; absent: it goes as it is. */
  signMail?: (message: Uint8Array) => Promise<Uint8Array>;
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

/** Makes a tagged PDF (PDF/UA-1) of `data` with the named Typst template; throws Problem `document.unavailable` without one. */
export interface Typesetter {
  pdf(template: string, data: unknown): Promise<Uint8Array>;
}

/** Speaks with the mail server about one message at a time. */
export interface MailServer {
  /** Never throws: a connection that cannot be made is an answer too. */
  hand(message: { from: string; to: string; bytes: Uint8Array }): Promise<HandedOver & { conversation: SmtpLine[] }>;
}

/** Structured log; never given personal data. */
export interface Log {
  info(fields: Record<string, unknown>, message: string): void;
  warn(fields: Record<string, unknown>, message: string): void;
  error(fields: Record<string, unknown>, message: string): void;
}
