import { and, count, eq, inArray, isNull, ne } from 'drizzle-orm';
import { isStaleTranslation } from '../../../domain/letters/letter-version.ts';
import { mentionsAttachment } from '../../../domain/letters/mentions-attachment.ts';
import { mergeFieldName } from '../../../domain/letters/merge-fields.ts';
import { plainText } from '../../../domain/letters/plain-text.ts';
import { type Addressed, type Finding, type PreflightFacts, preflight } from '../../../domain/letters/preflight.ts';
import { renderedHash, rosterDifference } from '../../../domain/letters/roster.ts';
import { bestContact, contactState } from '../../../domain/officials/contact.ts';
import type { Db, Tx } from '../../db/connection.ts';
import { onlyRow } from '../../db/rows.ts';
import { letterAttachment, letterComment, letterVariant, signature } from '../../db/schema/index.ts';
import { readHolderConflicts } from '../../officials/read-holder-conflicts.ts';
import { describeAttached, readAttached, standingBehind } from '../attached-version.ts';
import { type CommonFacts, readFacts, readTodaysFacts } from '../read-facts.ts';
import type { LetterRow } from './read-content.ts';
import { type OfficeLetter, renderForOffices } from './render-for-offices.ts';
import { dayOf, readSnapshot } from './take-snapshot.ts';

export interface Preflight {
  findings: Finding[];
  roster: PreflightFacts['roster'];
}

/** Looks a letter over as it would go today, and, once it is approved, for what changed since. */
export async function readPreflight(db: Db | Tx, row: LetterRow, at: Date): Promise<Preflight> {
  const today = at.toISOString().slice(0, 10);
  const facts = await readFacts(db, { ...row, day: dayOf(row, at) });
  const letters = await renderForOffices(db, row, facts);
  const texts = await db.select().from(letterVariant).where(eq(letterVariant.letterId, row.id));
  const attached = await describeAttached(db, row.campaignId, row.statementVersionId);
  const roster = await changedRoster(db, row, facts);
  const { openComments } = onlyRow(
    await db
      .select({ openComments: count() })
      .from(letterComment)
      .where(and(eq(letterComment.letterId, row.id), isNull(letterComment.settledAt), isNull(letterComment.answersId))),
  );
  const source = texts.find(({ locale }) => locale === row.sourceLocale);
  const findings = preflight({
    today,
    letters: await addressed(db, row, letters, today),
    locales: texts.map(({ locale }) => locale),
    staleLocales: texts.filter((text) => isStaleTranslation(text, source)).map(({ locale }) => locale),
    mentionsAttachment: texts
      .filter(({ body, locale }) =>
        mentionsAttachment(
          plainText(body, (field) => mergeFieldName(field, locale)),
          locale,
        ),
      )
      .map(({ locale }) => locale),
    attachments: await db
      .select({ size: letterAttachment.size })
      .from(letterAttachment)
      .where(eq(letterAttachment.letterId, row.id)),
    isVersionOutdated: attached?.isOutdated ?? false,
    notCited: attached?.notCited ?? 0,
    unverifiedCited: await countUnverified(db, row),
    formerHolders: (await readHolderConflicts(db, row.campaignId, { letterId: row.id, today })).drafts,
    ...{ datedOn: row.datedOn, replyBy: row.replyBy, openComments, roster },
  });
  return { findings, roster };
}

async function addressed(
  db: Db | Tx,
  row: LetterRow,
  letters: readonly OfficeLetter[],
  today: string,
): Promise<Addressed[]> {
  const approved = await asApproved(db, row);
  return letters.map(({ office, letter }) => ({
    officeId: office.id,
    locale: letter.locale,
    inOwnLanguage: letter.locale === office.locale,
    unresolved: letter.unresolved,
    omitted: letter.omitted,
    address: contactState(bestContact(office, 'email', today)),
    isChanged: approved !== undefined && approved.before[office.id] !== approved.today[office.id],
  }));
}

/**
 * What each office would have read on the day of approval, by what was known then and by what is known today of all but the
 * signatories; `undefined` before.
 */
async function asApproved(db: Db | Tx, row: LetterRow) {
  if (row.snapshotId === null) return undefined;
  const { content } = await readSnapshot(db, row);
  const facts = await readTodaysFacts(db, { ...row, day: content.facts.day });
  const letters = await renderForOffices(db, row, { ...facts, signatories: content.roster.signatories });
  return {
    before: content.letters,
    today: Object.fromEntries(letters.map(({ office, letter }) => [office.id, renderedHash(letter)])),
  };
}

async function changedRoster(db: Db | Tx, row: LetterRow, { day, signatories }: CommonFacts) {
  if (row.snapshotId === null) return undefined;
  return rosterDifference(signatories, (await readTodaysFacts(db, { ...row, day })).signatories);
}

/** Organisations that the letter names and whose right to sign nobody has looked into. */
async function countUnverified(db: Db | Tx, { campaignId, statementVersionId }: LetterRow): Promise<number> {
  const behind = standingBehind(campaignId, await readAttached(db, campaignId, statementVersionId));
  const named = inArray(signature.display, ['public', 'letters-only']);
  return onlyRow(
    await db
      .select({ unverified: count() })
      .from(signature)
      .where(and(behind, named, ne(signature.state, 'verified'))),
  ).unverified;
}
