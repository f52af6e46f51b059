import type { Role } from '../../src/domain/access/roles.ts';

/** The token of the session that each colleague of the component tests has open. */
export const sessionTokenOf = (role: Role): string => `open-session-of-the-${role}`;
