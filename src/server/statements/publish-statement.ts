import { Problem } from '../../domain/errors.ts';
import { checkPublication } from '../../domain/statements/check-publication.ts';
import { isUnchanged } from '../../domain/statements/compare-statements.ts';
import type { PublishedAnswer, PublishStatement } from '../../domain/statements/publication.ts';
import { record } from '../audit/record.ts';
import type { Actor, CampaignScope } from '../context.ts';
import { isUniqueViolation, type Tx } from '../db/connection.ts';
import { onlyRow } from '../db/rows.ts';
import { statementProposal } from '../db/schema/index.ts';
import type { Ports } from '../ports.ts';
import { insertVersion, subjectOf } from './insert-version.ts';
import { readNext } from './read-next.ts';

type Next = Awaited<ReturnType<typeof readNext>>;

interface Publication {
  at: Date;
  actor: Actor;
  scope: CampaignScope;
  wish: PublishStatement;
}

/**
 * Publishes the wordings in force as an editorial version, or proposes them as a material one, which then waits for a
 * second administrator.
 * @param seen the hash of the text that was on the screen
 * @throws Problem `request.invalid` with what is wrong in which field; `edit.conflict` when a wording was approved since,
 *   with the present hash; `statement.unchanged`, `statement.empty`, `statement.proposalOpen`, `statement.numberTaken`
 */
export async function publishStatement(
  { db, now, jobs }: Pick<Ports, 'db' | 'now' | 'jobs'>,
  actor: Actor,
  scope: CampaignScope,
  seen: string,
  wish: PublishStatement,
): Promise<PublishedAnswer> {
  try {
    return await db.transaction(async (tx) => {
      const publication: Publication = { at: now(), actor, scope, wish };
      const next = await readNext(tx, scope.id, wish.locales);
      refuse(next, publication, seen);
      if (wish.kind === 'material') return { outcome: 'proposed', id: await propose(tx, next, publication) };
      const id = await publish(tx, next, publication);
      if (wish.tellSignatories) await jobs.enqueue(tx, 'statement.tell', id);
      return { outcome: 'published', number: next.number };
    });
  } catch (error) {
    // Somebody published or proposed at the same moment.
    if (isUniqueViolation(error)) throw new Problem('statement.numberTaken');
    throw error;
  }
}

function refuse(next: Next, { at, wish }: Publication, seen: string): void {
  if (next.content.demands.length === 0) throw new Problem('statement.empty');
  if (next.openProposal !== undefined) throw new Problem('statement.proposalOpen');
  const fields = checkPublication(wish, {
    preflight: next.preflight,
    sourceLocale: next.sourceLocale,
    isFirst: next.last === undefined,
    today: at.toISOString().slice(0, 10),
  });
  if (fields.length > 0) throw new Problem('request.invalid', { fields });
  if (next.sha256 !== seen) throw new Problem('edit.conflict', { current: { sha256: next.sha256 } });
  if (isUnchanged(next.changes)) throw new Problem('statement.unchanged');
}

function publish(tx: Tx, { number, content, sha256 }: Next, { at, actor, scope, wish }: Publication): Promise<string> {
  const { kind, reason } = wish;
  const version = { number, kind, reason, content, sha256, proposedByName: actor.name, approvedByName: null };
  return insertVersion(tx, { at, actor, scope, version });
}

async function propose(tx: Tx, next: Next, { at, actor, scope, wish }: Publication): Promise<string> {
  const { number, content, sha256, last } = next;
  // Before the first version nobody has signed, so nobody is asked.
  const round = last ? (wish.round ?? null) : null;
  const { id } = onlyRow(
    await tx
      .insert(statementProposal)
      .values({
        campaignId: scope.id,
        number,
        kind: wish.kind,
        reason: wish.reason,
        content,
        sha256,
        round,
        proposedBy: actor.id,
        proposedByName: actor.name,
        proposedAt: at,
      })
      .returning({ id: statementProposal.id }),
  );
  await record(tx, {
    at,
    actor,
    campaignId: scope.id,
    action: 'statement.proposed',
    subject: subjectOf(number),
    to: { kind: wish.kind, reason: wish.reason, locales: content.locales, sha256, round },
  });
  return id;
}
