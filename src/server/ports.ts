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
  log: Log;
  settings: Settings;
}

export interface Settings {
  /** Where people reach the app, without a trailing slash: `https://desk.example.org`. */
  publicUrl: string;
  /** Further origins that may write (a development server). */
  alsoFrom?: readonly string[];
  version: string;
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

/** Structured log; never given personal data. */
export interface Log {
  info(fields: Record<string, unknown>, message: string): void;
  warn(fields: Record<string, unknown>, message: string): void;
  error(fields: Record<string, unknown>, message: string): void;
}
