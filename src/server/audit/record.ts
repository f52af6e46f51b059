import type { AuditAction } from '../../domain/audit/actions.ts';
import type { Actor } from '../context.ts';
import type { Db, Tx } from '../db/connection.ts';
import { auditEvent } from '../db/schema/index.ts';
import { tellChange } from '../live/tell.ts';

export interface AuditEntry {
  at: Date;
  /** `null`: the house itself (first run, command line). */
  actor: Pick<Actor, 'id' | 'name'> | null;
  campaignId?: string | undefined;
  action: AuditAction;
  subject: { type: string; id: string; label: string };
  from?: Record<string, unknown> | null;
  to?: Record<string, unknown> | null;
}

/** The name under which the house itself acts. */
export const HOUSE = 'Countersign';

/**
 * Writes who did what, inside the transaction of the change itself: neither exists without the other. It accompanies
 * every write, so this is also where open screens, of whichever server process, are told that something changed.
 */
export async function record(tx: Tx | Db, entry: AuditEntry): Promise<void> {
  await tx.insert(auditEvent).values(row(entry)).returning({ told: tellChange });
}

function row({ at, actor, campaignId, action, subject, from, to }: AuditEntry): typeof auditEvent.$inferInsert {
  return {
    at,
    actorId: actor?.id ?? null,
    actorName: actor?.name ?? HOUSE,
    campaignId: campaignId ?? null,
    action,
    subjectType: subject.type,
    subjectId: subject.id,
    subjectLabel: subject.label,
    from: from ?? null,
    to: to ?? null,
  };
}
