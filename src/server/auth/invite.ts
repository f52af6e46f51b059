import { invitationExpiry } from '../../domain/access/account.ts';
import type { Role } from '../../domain/access/roles.ts';
import { record } from '../audit/record.ts';
import type { Actor } from '../context.ts';
import { onlyRow } from '../db/rows.ts';
import { invitation } from '../db/schema/index.ts';
import type { Ports } from '../ports.ts';
import { newSecret, tokenHash } from './secrets.ts';

export interface Invite {
  /** `null`: the first administrator, who gives an address when accepting. */
  email: string | null;
  role: Role;
  /** `null`: the house itself (first run, command line). */
  actor: Pick<Actor, 'id' | 'name'> | null;
}

/** Makes a one-time link. The token stands behind `#`: browsers never send it to a server, so no log can keep it. */
export async function invite(
  { db, now, settings }: Pick<Ports, 'db' | 'now' | 'settings'>,
  { email, role, actor }: Invite,
) {
  const token = newSecret();
  const at = now();
  const created = await db.transaction(async (tx) => {
    const row = onlyRow(
      await tx
        .insert(invitation)
        .values({
          tokenHash: tokenHash(token),
          email,
          role,
          invitedBy: actor?.id ?? null,
          createdAt: at,
          expiresAt: invitationExpiry(at),
        })
        .returning(),
    );
    await record(tx, {
      at,
      actor,
      action: 'invitation.created',
      subject: { type: 'invitation', id: row.id, label: role },
      to: { role, expiresAt: row.expiresAt.toISOString() },
    });
    return row;
  });
  return { invitation: created, link: `${settings.publicUrl}/invitation#${token}` };
}
