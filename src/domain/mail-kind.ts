/** Why a mail waits in the outbox. */
export const MAIL_KINDS = ['invitation', 'consent', 'consentReminder', 'statementNews'] as const;
export type MailKind = (typeof MAIL_KINDS)[number];
