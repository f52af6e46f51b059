import type { LetterVariant } from '../../../../domain/letters/letter.ts';
import type { Locale } from '../../../../domain/locale/locale.ts';
import type { Text } from '../queries.ts';
import type { LetterTexts } from './letter-texts.ts';

/** Saved once nothing was typed for this long, */
export const QUIET_MS = 1000;
/** and at least this often while somebody types on. */
export const LATEST_MS = 8000;

export interface Conflicting {
  locale: Locale;
  theirs: LetterVariant;
}

export type SaveStatus =
  | { is: 'saved'; at: Date | undefined }
  | { is: 'unsaved' }
  | { is: 'saving' }
  | { is: 'failed'; why: unknown }
  /** Somebody else saved first; nothing goes on until a person decided. */
  | { is: 'conflict'; with: Conflicting };

export interface Saving {
  /** @returns what it became @throws what the API says no with */
  put: (locale: Locale, seen: number, text: Text) => Promise<LetterVariant>;
  /** What stands now, if the failure was that somebody else saved first. */
  conflictOf: (error: unknown) => LetterVariant | undefined;
  now: () => Date;
}

/** Saves what is written, by itself; one text at a time, and never over somebody else's. */
export class Autosave {
  readonly #texts: LetterTexts;
  readonly #saving: Saving;
  readonly #listeners = new Set<() => void>();
  #status: SaveStatus = { is: 'saved', at: undefined };
  #timer: ReturnType<typeof setTimeout> | undefined;
  #waitingSince: number | undefined;
  #running: Promise<boolean> | undefined;

  constructor(texts: LetterTexts, saving: Saving) {
    this.#texts = texts;
    this.#saving = saving;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly status = (): SaveStatus => this.#status;

  /** Watches the texts until the returned function is called. */
  start(): () => void {
    const stop = this.#texts.subscribe(() => this.#changed());
    return () => {
      stop();
      clearTimeout(this.#timer);
      this.#waitingSince = undefined;
    };
  }

  /** Saves all there is, now. @returns whether nothing is unsaved any more */
  flush(): Promise<boolean> {
    clearTimeout(this.#timer);
    this.#running ??= this.#saveAll().finally(() => {
      this.#running = undefined;
      // What was typed while it saved.
      if (this.#status.is === 'unsaved') this.#changed();
    });
    return this.#running;
  }

  /** One's own words follow the other's, which stay among the versions. */
  keepMine({ locale, theirs }: Conflicting): Promise<boolean> {
    this.#texts.rebase(locale, theirs.version);
    this.#say({ is: 'unsaved' });
    return this.flush();
  }

  takeTheirs({ locale }: Conflicting): void {
    this.#texts.discard(locale);
    this.#say(this.#texts.unsaved().length > 0 ? { is: 'unsaved' } : { is: 'saved', at: this.#saving.now() });
  }

  #changed(): void {
    if (this.#texts.unsaved().length === 0) {
      clearTimeout(this.#timer);
      this.#waitingSince = undefined;
      if (this.#status.is === 'unsaved') this.#say({ is: 'saved', at: undefined });
      return;
    }
    if (this.#status.is === 'conflict') return;
    if (this.#status.is === 'saved' || this.#status.is === 'failed') this.#say({ is: 'unsaved' });
    if (this.#running) return;
    const now = this.#saving.now().getTime();
    this.#waitingSince ??= now;
    clearTimeout(this.#timer);
    const rest = Math.max(0, Math.min(QUIET_MS, this.#waitingSince + LATEST_MS - now));
    this.#timer = setTimeout(() => void this.flush(), rest);
  }

  async #saveAll(): Promise<boolean> {
    this.#waitingSince = undefined;
    for (const locale of this.#texts.unsaved()) {
      const edit = this.#texts.editOf(locale);
      if (!edit) continue;
      this.#say({ is: 'saving' });
      const { subject, body, seen } = edit;
      try {
        const saved = await this.#saving.put(locale, seen, { subject, body });
        this.#texts.settle(locale, { subject, body }, saved);
      } catch (error) {
        const theirs = this.#saving.conflictOf(error);
        this.#say(theirs ? { is: 'conflict', with: { locale, theirs } } : { is: 'failed', why: error });
        return false;
      }
    }
    const isDone = this.#texts.unsaved().length === 0;
    this.#say(isDone ? { is: 'saved', at: this.#saving.now() } : { is: 'unsaved' });
    return isDone;
  }

  #say(status: SaveStatus): void {
    this.#status = status;
    for (const listener of this.#listeners) listener();
  }
}
