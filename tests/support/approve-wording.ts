import { and, eq, max } from 'drizzle-orm';
import { wordingHash } from '../../src/domain/demands/wording.ts';
import type { Locale } from '../../src/domain/locale/locale.ts';
import type { Db } from '../../src/server/db/connection.ts';
import { onlyRow } from '../../src/server/db/rows.ts';
import { campaign, demand, wordingVersion } from '../../src/server/db/schema/index.ts';
import { CAMPAIGN, TODAY } from './furnish.ts';

interface Words {
  key: string;
  locale: Locale;
  title: string;
  body: string;
  /** `draft` is what everyone saves; `approved` is in force. */
  state?: 'draft' | 'approved';
}

/** A new version of a wording, up to date with the newest source wording. Answers its id. */
export async function aWording(db: Db, { key, locale, title, body, state = 'approved' }: Words): Promise<string> {
  const { demandId, source } = onlyRow(
    await db
      .select({ demandId: demand.id, source: campaign.defaultLocale })
      .from(demand)
      .innerJoin(campaign, eq(campaign.id, demand.campaignId))
      .where(and(eq(campaign.slug, CAMPAIGN), eq(demand.key, key))),
  );
  const newest = async (of: Locale) => {
    const where = and(eq(wordingVersion.demandId, demandId), eq(wordingVersion.locale, of));
    const { number } = onlyRow(
      await db
        .select({ number: max(wordingVersion.number) })
        .from(wordingVersion)
        .where(where),
    );
    const [found] = await db
      .select()
      .from(wordingVersion)
      .where(and(where, eq(wordingVersion.number, number ?? 0)));
    return found;
  };
  const sourceVersionId = locale === source ? null : ((await newest(source))?.id ?? null);
  const values = { demandId, locale, title, body, state, sourceVersionId, createdAt: TODAY };
  const number = ((await newest(locale))?.number ?? 0) + 1;
  const made = { number, reason: 'As agreed', authorName: 'Test', sha256: wordingHash({ title, body }) };
  const { id } = onlyRow(
    await db
      .insert(wordingVersion)
      .values({ ...values, ...made })
      .returning({ id: wordingVersion.id }),
  );
  return id;
}

/** A demand reworded in all three languages, every wording approved and up to date. */
export async function reword(db: Db, key: string, word: string): Promise<void> {
  for (const locale of ['es', 'en', 'pt'] as const) {
    await aWording(db, { key, locale, title: `${word} ${locale}`, body: `${word}: texto en ${locale}.` });
  }
}
