import { record } from '../audit/record.ts';
import type { Actor, CampaignScope } from '../context.ts';
import type { Tx } from '../db/connection.ts';
import { onlyRow } from '../db/rows.ts';
import { statementVersion } from '../db/schema/index.ts';

type NewVersion = Pick<
  typeof statementVersion.$inferInsert,
  'number' | 'kind' | 'reason' | 'content' | 'sha256' | 'proposedByName' | 'approvedByName'
>;

/** Publishes: from here on the version is frozen. The unique number is the last guard against a second of its kind. */
export async function insertVersion(
  tx: Tx,
  { at, actor, scope, version }: { at: Date; actor: Actor; scope: CampaignScope; version: NewVersion },
): Promise<string> {
  const { id } = onlyRow(
    await tx
      .insert(statementVersion)
      .values({ ...version, campaignId: scope.id, publishedAt: at })
      .returning({ id: statementVersion.id }),
  );
  const { number, kind, reason, sha256, content, proposedByName, approvedByName } = version;
  await record(tx, {
    at,
    actor,
    campaignId: scope.id,
    action: 'statement.published',
    subject: subjectOf(number),
    to: { kind, reason, locales: content.locales, sha256, proposedByName, approvedByName: approvedByName ?? null },
  });
  return id;
}

/** How the audit log names a version, proposed or published. */
export const subjectOf = (number: number) => ({ type: 'statement', id: String(number), label: `v${number}` });
