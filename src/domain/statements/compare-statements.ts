import { z } from 'zod';
import { PART_KINDS } from '../demands/part.ts';
import { type Locale, localeSchema } from '../locale/locale.ts';
import { inReadingOrder } from './parts.ts';
import { type PublishedPart, publishedParts } from './published-parts.ts';
import type { StatementContent } from './statement.ts';

export const CHANGES = ['added', 'removed', 'reworded'] as const;

const textSchema = z.object({ title: z.string(), body: z.string() });

/** What a part says differently in one locale; `before` is null where it said nothing, `after` where it no longer does. */
export const wordingChangeSchema = z.object({
  locale: localeSchema,
  change: z.enum(CHANGES),
  before: textSchema.nullable(),
  after: textSchema.nullable(),
});
export type WordingChange = z.infer<typeof wordingChangeSchema>;

export const partChangeSchema = z.object({
  key: z.string(),
  kind: z.enum(PART_KINDS),
  /** Where it stands now; for a removed one, where it stood. */
  position: z.number().int(),
  change: z.enum(CHANGES),
  wordings: z.array(wordingChangeSchema),
});
export type PartChange = z.infer<typeof partChangeSchema>;

export const statementChangesSchema = z.object({
  locales: z.object({ added: z.array(localeSchema), removed: z.array(localeSchema) }),
  /** The demands that both texts have, when their order differs. */
  reordered: z.object({ before: z.array(z.string()), after: z.array(z.string()) }).nullable(),
  /** In reading order; parts whose words are the same are left out. */
  parts: z.array(partChangeSchema),
});
export type StatementChanges = z.infer<typeof statementChangesSchema>;

/**
 * Everything that a reader of any language finds changed between two published texts. A locale that came or went
 * changes every part in it; that is told once, under `locales`, and not again part by part.
 */
export function compareStatements(before: StatementContent, after: StatementContent): StatementChanges {
  const common = after.locales.filter((locale) => before.locales.includes(locale));
  const [then, now] = [publishedParts(before), publishedParts(after)];
  const find = (parts: readonly PublishedPart[], key: string) => parts.find((part) => part.key === key);
  const keys = [...new Set([...now, ...then].map(({ key }) => key))];
  return {
    locales: {
      added: after.locales.filter((locale) => !common.includes(locale)),
      removed: before.locales.filter((locale) => !common.includes(locale)),
    },
    reordered: reordered(before, after),
    parts: keys.flatMap((key) => comparePart(find(then, key), find(now, key), common)).toSorted(inReadingOrder),
  };
}

/** Whether a reader would find the two texts the same, whichever wording versions they were taken from. */
export const isUnchanged = ({ locales, reordered: order, parts }: StatementChanges): boolean =>
  locales.added.length === 0 && locales.removed.length === 0 && order === null && parts.length === 0;

/**
 * A guess at what kind of version this is, for somebody to decide: `material` when a part came or went, or the source
 * language says something else.
 */
export const likelyKind = ({ parts }: StatementChanges, sourceLocale: Locale): 'editorial' | 'material' =>
  parts.some(({ change, wordings }) => change !== 'reworded' || wordings.some(({ locale }) => locale === sourceLocale))
    ? 'material'
    : 'editorial';

function comparePart(
  then: PublishedPart | undefined,
  now: PublishedPart | undefined,
  locales: readonly Locale[],
): PartChange[] {
  const part = now ?? then;
  if (!part) return [];
  const wordings = locales.flatMap((locale) => {
    const change = compareWording(locale, textIn(then, locale), textIn(now, locale));
    return change ? [change] : [];
  });
  if (then && now && wordings.length === 0) return [];
  const { key, kind, position } = part;
  return [{ key, kind, position, change: then ? (now ? 'reworded' : 'removed') : 'added', wordings }];
}

type Text = WordingChange['before'];

function textIn(part: PublishedPart | undefined, locale: Locale): Text {
  const found = part?.wordings.find((wording) => wording.locale === locale);
  return found ? { title: found.title, body: found.body } : null;
}

function compareWording(locale: Locale, before: Text, after: Text): WordingChange | undefined {
  if (before?.title === after?.title && before?.body === after?.body) return undefined;
  return { locale, change: before ? (after ? 'reworded' : 'removed') : 'added', before, after };
}

function reordered(before: StatementContent, after: StatementContent): StatementChanges['reordered'] {
  const keysOf = ({ demands }: StatementContent) => demands.map(({ key }) => key);
  const then = keysOf(before).filter((key) => keysOf(after).includes(key));
  const now = keysOf(after).filter((key) => keysOf(before).includes(key));
  return then.every((key, place) => key === now[place]) ? null : { before: then, after: now };
}
