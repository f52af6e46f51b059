import type { Role } from './roles.ts';

const EVERYONE: readonly Role[] = ['administrator', 'organiser', 'translator', 'viewer'];
const WORDING: readonly Role[] = ['administrator', 'organiser', 'translator'];
const ORGANISING: readonly Role[] = ['administrator', 'organiser'];
const ADMINISTRATION: readonly Role[] = ['administrator'];

/**
 * Who may do what: the only place that says so. Routes name a permission, screens ask `may()` to decide
 * what to offer; nobody compares roles.
 */
export const PERMISSIONS = {
  'session.own': EVERYONE,
  'campaign.read': EVERYONE,
  'campaign.configure': ADMINISTRATION,
  'overview.read': EVERYONE,
  'demand.read': EVERYONE,
  'demand.reorder': ORGANISING,
  'wording.save': WORDING,
  'wording.approve': ADMINISTRATION,
  'suggestion.read': EVERYONE,
  'suggestion.write': EVERYONE,
  'suggestion.decide': WORDING,
  'evidence.write': WORDING,
  'presence.own': EVERYONE,
  'view.own': EVERYONE,
  'view.manage': ADMINISTRATION,
  'statement.read': EVERYONE,
  'statement.publish': ADMINISTRATION,
  'consent.read': EVERYONE,
  'consent.record': ORGANISING,
  'consent.manage': ORGANISING,
  'signatory.read': EVERYONE,
  'signatory.readContact': ORGANISING,
  'signatory.write': ORGANISING,
  'signatory.verify': ORGANISING,
  'signatory.export': EVERYONE,
  'organization.read': EVERYONE,
  'organization.write': ORGANISING,
  'organization.export': EVERYONE,
  'person.manage': ADMINISTRATION,
  'duplicate.read': ORGANISING,
  'duplicate.decide': ORGANISING,
  'import.read': ORGANISING,
  'import.write': ORGANISING,
  'official.read': EVERYONE,
  'official.readContact': ORGANISING,
  'official.write': ORGANISING,
  'letter.read': EVERYONE,
  'letter.write': WORDING,
  'letter.comment': EVERYONE,
  'letter.approve': ADMINISTRATION,
  'letter.send': ORGANISING,
  'delivery.read': EVERYONE,
  'delivery.record': ORGANISING,
  'team.read': EVERYONE,
  'team.manage': ADMINISTRATION,
  'audit.read': ADMINISTRATION,
  'outbox.read': ADMINISTRATION,
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof PERMISSIONS;

export function may(role: Role, permission: Permission): boolean {
  const allowed: readonly Role[] = PERMISSIONS[permission];
  return allowed.includes(role);
}
