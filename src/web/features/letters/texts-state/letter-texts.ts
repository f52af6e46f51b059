import type { LetterVariant } from '../../../../domain/letters/letter.ts';
import type { Locale } from '../../../../domain/locale/locale.ts';
import type { Text } from '../queries.ts';

interface Edited extends Text {
  /** The version that the edit grew from; 0 for a language that is new. */
  seen: number;
}

const EMPTY: Text = { subject: '', body: { type: 'doc', content: [{ type: 'paragraph' }] } };

/**
 * A letter's texts in all languages with what is not saved yet. It stands outside of React, so that a keystroke draws anew
 * what shows that text, and nothing else of the desk.
 */
export class LetterTexts {
  #saved: readonly LetterVariant[];
  readonly #edits = new Map<Locale, Edited>();
  readonly #listeners = new Set<() => void>();
  #unsaved: readonly Locale[] = [];

  constructor(saved: readonly LetterVariant[]) {
    this.#saved = saved;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** The text as it stands on the screen, saved or not. */
  textOf(locale: Locale): Text | undefined {
    return this.#edits.get(locale) ?? this.savedOf(locale);
  }

  savedOf(locale: Locale): LetterVariant | undefined {
    return this.#saved.find((variant) => variant.locale === locale);
  }

  editOf(locale: Locale): Edited | undefined {
    return this.#edits.get(locale);
  }

  /** Languages with unsaved words. */
  unsaved(): readonly Locale[] {
    return this.#unsaved;
  }

  /**
   * What the server has, as far as is heard. An answer that was on its way when a text was saved does not bring the older one
   * back, and the same version is the text that is shown, down to the space that somebody just typed at its end.
   */
  stand(saved: readonly LetterVariant[]): void {
    this.#saved = saved.map((variant) => {
      const ours = this.savedOf(variant.locale);
      return ours && ours.version >= variant.version ? ours : variant;
    });
    this.#tell();
  }

  edit(locale: Locale, change: Partial<Text>): void {
    const stands = this.savedOf(locale);
    const base = this.#edits.get(locale) ?? (stands && { ...pick(stands), seen: stands.version });
    const next = { ...EMPTY, ...base, ...change, seen: base?.seen ?? 0 };
    if (stands?.version === next.seen && sameText(stands, next)) this.#edits.delete(locale);
    else this.#edits.set(locale, next);
    this.#tell();
  }

  /**
   * After a save of `sent`: what was written meanwhile stays an edit of what it became. Both change at once, so that nobody
   * who listens sees the text that stood before.
   */
  settle(locale: Locale, sent: Text, saved: LetterVariant): void {
    const now = this.#edits.get(locale);
    const isWrittenOn = now !== undefined && !sameText(now, sent);
    if (isWrittenOn) this.#edits.set(locale, { ...now, seen: saved.version });
    else this.#edits.delete(locale);
    // The very object that was sent: whoever shows it has nothing to exchange.
    const stands = { ...saved, subject: sent.subject, body: sent.body };
    this.#saved = [...this.#saved.filter((variant) => variant.locale !== locale), stands];
    this.#tell();
  }

  /** One's own words go on top of this version, which was somebody else's. */
  rebase(locale: Locale, version: number): void {
    const now = this.#edits.get(locale);
    if (now) this.#edits.set(locale, { ...now, seen: version });
  }

  discard(locale: Locale): void {
    this.#edits.delete(locale);
    this.#tell();
  }

  #tell(): void {
    const unsaved = [...this.#edits.keys()];
    if (unsaved.join() !== this.#unsaved.join()) this.#unsaved = unsaved;
    for (const listener of this.#listeners) listener();
  }
}

const pick = ({ subject, body }: Text): Text => ({ subject, body });

export const sameText = (a: Text, b: Text): boolean =>
  a.subject === b.subject && (a.body === b.body || JSON.stringify(a.body) === JSON.stringify(b.body));
