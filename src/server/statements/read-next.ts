import { and, count, eq, inArray, isNotNull } from 'drizzle-orm';
import type { Locale } from '../../domain/locale/locale.ts';
import { STANDING } from '../../domain/signatories/signature-state.ts';
import { assembleStatement } from '../../domain/statements/assemble-statement.ts';
import { compareStatements, isUnchanged, likelyKind } from '../../domain/statements/compare-statements.ts';
import { preflight } from '../../domain/statements/preflight.ts';
import type { Preparation } from '../../domain/statements/publication.ts';
import { wordsIn } from '../../domain/statements/published-parts.ts';
import { type StatementContent, statementHash } from '../../domain/statements/statement.ts';
import type { Db, Tx } from '../db/connection.ts';
import { onlyRow } from '../db/rows.ts';
import { campaign, representative, signature, statementProposal } from '../db/schema/index.ts';
import { readStatementParts } from './read-parts.ts';
import { findVersion } from './read-versions.ts';

const NOTHING: StatementContent = { locales: [], demands: [] };

/**
 * The next version as the wordings in force would make it.
 * @param asked the locales to publish; without them all that are ready
 */
export async function readNext(db: Db | Tx, campaignId: string, asked?: readonly Locale[]) {
  const { sourceLocale, locales, wordLimit } = onlyRow(
    await db
      .select({ sourceLocale: campaign.defaultLocale, locales: campaign.locales, wordLimit: campaign.wordLimit })
      .from(campaign)
      .where(eq(campaign.id, campaignId)),
  );
  const parts = await readStatementParts(db, campaignId);
  const checked = preflight(parts, { locales, sourceLocale });
  const ready = checked.locales.filter(({ blockers }) => blockers.length === 0).map(({ locale }) => locale);
  // In the campaign's order, whichever order they were asked for in.
  const chosen = locales.filter((locale) => (asked ?? ready).includes(locale));
  const content = assembleStatement(parts, chosen);
  const last = await findVersion(db, campaignId);
  return {
    number: (last?.number ?? 0) + 1,
    last,
    parts,
    sourceLocale,
    locales,
    wordLimit,
    preflight: checked,
    chosen,
    content,
    sha256: statementHash(content),
    changes: compareStatements(last?.content ?? { ...NOTHING, locales: chosen }, content),
    openProposal: await findOpenProposal(db, campaignId),
  };
}

/** How far the next version is, for who prepares it. */
export async function readPreparation(
  db: Db | Tx,
  campaignId: string,
  asked?: readonly Locale[],
): Promise<Preparation> {
  const next = await readNext(db, campaignId, asked);
  const whole = assembleStatement(next.parts, next.locales);
  return {
    number: next.number,
    sourceLocale: next.sourceLocale,
    locales: next.preflight.locales.map((one) => ({ ...one, words: wordsIn(whole, one.locale) })),
    leftOut: next.preflight.leftOut,
    wordLimit: next.wordLimit,
    chosen: next.chosen,
    sha256: next.sha256,
    changes: next.changes,
    unchanged: isUnchanged(next.changes),
    likelyKind: next.last ? likelyKind(next.changes, next.sourceLocale) : 'material',
    isFirst: next.last === undefined,
    openProposal: next.openProposal ?? null,
    signatories: await countAddressees(db, campaignId),
  };
}

async function findOpenProposal(db: Db | Tx, campaignId: string): Promise<string | undefined> {
  const [found] = await db
    .select({ id: statementProposal.id })
    .from(statementProposal)
    .where(and(eq(statementProposal.campaignId, campaignId), eq(statementProposal.state, 'open')));
  return found?.id;
}

/** Who would be told or asked, and how many of them a mail can reach. */
async function countAddressees(db: Db | Tx, campaignId: string): Promise<Preparation['signatories']> {
  const standing = and(eq(signature.campaignId, campaignId), inArray(signature.state, [...STANDING]));
  const all = onlyRow(await db.select({ count: count() }).from(signature).where(standing));
  const reachable = onlyRow(
    await db
      .select({ count: count() })
      .from(signature)
      .innerJoin(representative, eq(representative.id, signature.representativeId))
      .where(and(standing, isNotNull(representative.email))),
  );
  return { standing: all.count, reachable: reachable.count };
}
