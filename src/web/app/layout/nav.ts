import type { ComponentType } from 'react';
import type { Permission } from '../../../domain/access/permissions.ts';
import { paths } from '../../shared/paths.ts';
import { StatementCount } from './statement-count.tsx';

/** An entry of the navigation. `Count` shows a number where it calls for action or orients (see `NavCount`). */
export interface NavItem {
  key:
    | 'overview'
    | 'demands'
    | 'statement'
    | 'signatories'
    | 'organizations'
    | 'officials'
    | 'letters'
    | 'team'
    | 'audit'
    | 'settings';
  to: (campaign: string) => string;
  permission: Permission;
  Count?: ComponentType<{ campaign: string }>;
}

export const WORK: readonly NavItem[] = [
  { key: 'overview', to: paths.overview, permission: 'overview.read' },
  { key: 'demands', to: paths.demands, permission: 'demand.read' },
  { key: 'statement', to: paths.statement, permission: 'statement.read', Count: StatementCount },
  { key: 'signatories', to: paths.signatories, permission: 'signatory.read' },
  { key: 'organizations', to: paths.organizations, permission: 'organization.read' },
  { key: 'officials', to: paths.officials, permission: 'official.read' },
  { key: 'letters', to: paths.letters, permission: 'letter.read' },
];

export const COALITION: readonly NavItem[] = [
  { key: 'team', to: paths.team, permission: 'team.read' },
  { key: 'audit', to: paths.audit, permission: 'audit.read' },
  { key: 'settings', to: paths.settings, permission: 'session.own' },
];
