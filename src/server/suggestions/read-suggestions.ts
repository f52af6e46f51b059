import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { locatePassage } from '../../domain/demands/passage.ts';
import type { Suggestion } from '../../domain/demands/suggestion.ts';
import type { Demand } from '../../domain/demands/wording.ts';
import { Problem } from '../../domain/errors.ts';
import type { Db, Tx } from '../db/connection.ts';
import { demand, suggestion, suggestionComment, wordingVersion } from '../db/schema/index.ts';
import { readDemand } from '../demands/read-demands.ts';

/** Decided ones beyond the newest are history, which the audit log has. */
const MOST = 300;

const accepted = alias(wordingVersion, 'accepted');

/** A demand's suggestions in every language: the open ones first, each group newest first. */
export async function readSuggestions(
  db: Db | Tx,
  campaignId: string,
  key: string,
  id?: string,
): Promise<Suggestion[]> {
  const part = await readDemand(db, campaignId, key);
  const rows = await db
    .select({ suggestion, basisNumber: wordingVersion.number, acceptedAs: accepted.number })
    .from(suggestion)
    .innerJoin(demand, eq(demand.id, suggestion.demandId))
    .innerJoin(wordingVersion, eq(wordingVersion.id, suggestion.basisId))
    .leftJoin(accepted, eq(accepted.id, suggestion.acceptedAsId))
    .where(
      and(eq(demand.campaignId, campaignId), eq(demand.key, key), id === undefined ? undefined : eq(suggestion.id, id)),
    )
    .orderBy(sql`${suggestion.state} <> 'open'`, desc(suggestion.createdAt), desc(suggestion.id))
    .limit(MOST);
  const comments = await readComments(
    db,
    rows.map((row) => row.suggestion.id),
  );
  return rows.map(({ suggestion: found, basisNumber, acceptedAs }) => ({
    id: found.id,
    locale: found.locale,
    basisNumber,
    anchor: found.anchor,
    replacement: found.replacement,
    comment: found.comment,
    state: found.state,
    authorName: found.authorName,
    createdAt: found.createdAt.toISOString(),
    decidedByName: found.decidedByName,
    decidedAt: found.decidedAt?.toISOString() ?? null,
    decisionReason: found.decisionReason,
    acceptedAs,
    passageGone: found.state === 'open' && isGone(part, found),
    comments: comments.filter(({ suggestionId }) => suggestionId === found.id).map(({ suggestionId, ...rest }) => rest),
  }));
}

/** @throws Problem `not.found` */
export async function readSuggestion(db: Db | Tx, campaignId: string, key: string, id: string): Promise<Suggestion> {
  const [found] = await readSuggestions(db, campaignId, key, id);
  if (!found) throw new Problem('not.found');
  return found;
}

function isGone({ wordings }: Demand, { locale, anchor }: Pick<Suggestion, 'locale' | 'anchor'>): boolean {
  const newest = wordings.find((wording) => wording.locale === locale);
  return newest === undefined || locatePassage(newest[anchor.field], anchor) === 'gone';
}

async function readComments(db: Db | Tx, ids: readonly string[]) {
  if (ids.length === 0) return [];
  const rows = await db
    .select()
    .from(suggestionComment)
    .where(inArray(suggestionComment.suggestionId, [...ids]))
    .orderBy(asc(suggestionComment.createdAt), asc(suggestionComment.id));
  return rows.map(({ id, suggestionId, text, authorName, createdAt }) => ({
    id,
    suggestionId,
    text,
    authorName,
    createdAt: createdAt.toISOString(),
  }));
}
