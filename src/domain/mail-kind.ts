/** Why a mail waits in the outbox. */
export const MAIL_KINDS = ['invitation', 'consent', 'consentReminder', 'statementNews', 'askBack'] as const;
export type MailKind = (typeof MAIL_KINDS)[number];
