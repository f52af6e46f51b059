/** What identifies a person in texts that others wrote. */
export interface Identity {
  name: string;
  email: string | null;
  role: string;
}

/** What stands where something of a person was erased; the same in every language. */
export const ERASED = '—';

/** Shorter names are also parts of other words. */
const NAME_MIN = 4;

/**
 * The same data without a person: wherever a text holds the address or the whole name, in whatever case, it is taken
 * out; keys that are about a representative or a contact person are emptied with everything under them.
 */
export function scrub<T>(data: T, person: Identity): T {
  const patterns = patternsOf(person);
  return clean(data, patterns) as T;
}

/** Whether anything of the person is in the data. */
export const mentions = (data: unknown, person: Identity): boolean =>
  JSON.stringify(scrub(data, person)) !== JSON.stringify(data);

function patternsOf({ name, email }: Identity): RegExp[] {
  const texts = [email ?? '', name.trim().length >= NAME_MIN ? name.trim() : ''].filter((text) => text !== '');
  return texts.map((text) => {
    const words = text.split(/\s+/).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    return new RegExp(`(?<![\\p{L}\\p{N}])${words.join('\\s+')}(?![\\p{L}\\p{N}])`, 'giu');
  });
}

function clean(value: unknown, patterns: readonly RegExp[]): unknown {
  if (typeof value === 'string') return patterns.reduce((text, pattern) => text.replace(pattern, ERASED), value);
  if (Array.isArray(value)) return value.map((one) => clean(one, patterns));
  if (value === null || typeof value !== 'object' || value instanceof Date) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, clean(inner, patterns)]));
}

const ABOUT_A_PERSON = /^(representative|contact)(\.|$)/;

/** A record's copies of a representative's fields, emptied: what changed is still told, not to what. */
export function withoutRepresentative(values: Record<string, unknown> | null): Record<string, unknown> | null {
  if (values === null) return null;
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key, ABOUT_A_PERSON.test(key) ? ERASED : value]),
  );
}
