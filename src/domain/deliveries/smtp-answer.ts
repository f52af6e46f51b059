/** How far a dialogue with a mail server came. `end`: all of the letter was handed over; only the answer is missing. */
export const SMTP_STAGES = ['connect', 'hello', 'auth', 'from', 'to', 'data', 'body', 'end'] as const;
export type SmtpStage = (typeof SMTP_STAGES)[number];

/** How a dialogue ended: with the server's answer, or with the connection lost while one was awaited. */
export type HandedOver =
  | { stage: SmtpStage; answer: { code: number; text: string } }
  | { stage: SmtpStage; lost: 'refused' | 'closed' | 'timeout' | 'unknownHost' | 'unsafe' };

/**
 * What to make of it. `halt`: the server does not want to hear us at all (a wrong password, a sender it does not know);
 * trying every other letter would only make that worse.
 */
export type Verdict = 'sent' | 'later' | 'refused' | 'halt' | 'uncertain';

/** What is wrong then is on our side, not with whom we write to. */
const OURS: readonly SmtpStage[] = ['connect', 'hello', 'auth', 'from'];

/**
 * RFC 5321: a server that has not answered the end of DATA may have the letter or not, and it alone knows. Before that end
 * it has nothing; after its answer it has what it says. An answer that means neither is no answer.
 */
export function verdictOf(ended: HandedOver): Verdict {
  const { stage } = ended;
  if ('lost' in ended) return stage === 'end' ? 'uncertain' : 'later';
  const { code, text } = ended.answer;
  if (code >= 400 && code < 500) return 'later';
  if (code >= 500 && code < 600) return OURS.includes(stage) && !isAboutSize(code, text) ? 'halt' : 'refused';
  if (stage !== 'end') return 'later';
  return code >= 200 && code < 300 ? 'sent' : 'uncertain';
}

const isAboutSize = (code: number, text: string): boolean => code === 552 || enhancedCode(text) === '5.3.4';

/** `5.1.1` of `550 5.1.1 No such user`, as RFC 3463 has it. */
export function enhancedCode(text: string): string | undefined {
  return /(?:^|\s)([245]\.\d{1,3}\.\d{1,3})(?=\s|$)/.exec(text)?.[1];
}

/** What an enhanced code says in plain words; screens have a sentence for each. */
export const SMTP_REASONS = ['mailboxUnknown', 'mailboxFull', 'tooLarge', 'policy', 'busy', 'other'] as const;
export type SmtpReason = (typeof SMTP_REASONS)[number];

const REASONS: readonly [RegExp, SmtpReason][] = [
  [/^\d\.1\.(0|1|2|3|6|10)$/, 'mailboxUnknown'],
  [/^\d\.2\.2$/, 'mailboxFull'],
  [/^\d\.(2\.3|3\.4)$/, 'tooLarge'],
  [/^\d\.7\./, 'policy'],
  [/^4\.[345]\./, 'busy'],
];

export function reasonOf(text: string): SmtpReason {
  const code = enhancedCode(text);
  return REASONS.find(([pattern]) => code !== undefined && pattern.test(code))?.[1] ?? 'other';
}

const ADDRESS = /[^\s<>"(),:;]+@[^\s<>"(),:;]+/g;

/** What a server said, for whoever may not see addresses. */
export const withoutAddresses = (text: string): string => text.replace(ADDRESS, '…@…');
