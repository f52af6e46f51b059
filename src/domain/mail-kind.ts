/** Why a mail waits in the outbox. */
export const MAIL_KINDS = ['invitation', 'consent', 'consentReminder', 'statementNews', 'askBack'] as const;
export type MailKind = (typeof MAIL_KINDS)[number];

/** Written to many signatories: each says how to be written to no more. An invitation is for one person, who is expected. */
export const BULK_KINDS = [
  'consent',
  'consentReminder',
  'statementNews',
  'askBack',
] as const satisfies readonly MailKind[];
export type BulkKind = (typeof BULK_KINDS)[number];
