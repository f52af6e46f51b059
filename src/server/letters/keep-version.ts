import { and, desc, eq } from 'drizzle-orm';
import type { SaveVariant } from '../../domain/letters/letter.ts';
import { continuesVersion } from '../../domain/letters/letter-version.ts';
import type { Locale } from '../../domain/locale/locale.ts';
import type { Actor } from '../context.ts';
import type { Tx } from '../db/connection.ts';
import { letterVersion } from '../db/schema/index.ts';

interface Kept {
  letterId: string;
  locale: Locale;
  /** The variant's `version` with this save. */
  version: number;
  text: Pick<SaveVariant, 'subject' | 'body'>;
  actor: Actor;
  at: Date;
}

/**
 * Keeps a saved text among a variant's versions: in the newest one while the same person goes on writing, else as another.
 * The caller holds the letter's row locked.
 * @returns whether a version began; whoever writes is recorded once for each
 */
export async function keepVersion(tx: Tx, { letterId, locale, version, text, actor, at }: Kept): Promise<boolean> {
  const { subject, body } = text;
  const newest = await newestVersion(tx, letterId, locale);
  if (newest && continuesVersion(newest, actor.id, at)) {
    await tx
      .update(letterVersion)
      .set({ subject, body, version, savedAt: at })
      .where(and(eq(letterVersion.id, newest.id), eq(letterVersion.isOpen, true)));
    return false;
  }
  await closeVersions(tx, letterId, locale);
  await tx
    .insert(letterVersion)
    .values({ letterId, locale, version, subject, body, savedBy: actor.id, savedByName: actor.name, savedAt: at });
  return true;
}

/** What stands now stays as it is: something is built on it (a translation, a comparison, an approval). */
export async function closeVersions(tx: Tx, letterId: string, locale?: Locale): Promise<void> {
  await tx
    .update(letterVersion)
    .set({ isOpen: false })
    .where(
      and(
        eq(letterVersion.letterId, letterId),
        eq(letterVersion.isOpen, true),
        locale === undefined ? undefined : eq(letterVersion.locale, locale),
      ),
    );
}

export async function newestVersion(tx: Tx, letterId: string, locale: Locale) {
  const [newest] = await tx
    .select()
    .from(letterVersion)
    .where(and(eq(letterVersion.letterId, letterId), eq(letterVersion.locale, locale)))
    .orderBy(desc(letterVersion.version))
    .limit(1);
  return newest;
}
