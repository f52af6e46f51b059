/** What the house records; each has its words in the texts. An action that is not listed is shown by its code. */
export const ACTIONS = [
  'campaign.loaded',
  'wording.saved',
  'wording.restored',
  'demands.reordered',
  'signature.added',
  'signature.edited',
  'signature.confirmed',
  'signature.verified',
  'signature.withdrawn',
  'signature.removed',
  'import.uploaded',
  'import.settingsChanged',
  'import.rowDecided',
  'import.started',
  'import.finished',
  'import.cancelled',
  'import.undone',
  'letter.created',
  'letter.saved',
  'letter.removed',
  'invitation.created',
  'invitation.accepted',
  'invitation.withdrawn',
  'user.roleChanged',
  'user.removed',
  'profile.changed',
  'password.changed',
  'session.revoked',
] as const;

export type Action = (typeof ACTIONS)[number];

export const isKnownAction = (action: string): action is Action => ACTIONS.some((known) => known === action);
