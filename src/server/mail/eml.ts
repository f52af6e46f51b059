export interface Mail {
  to: string;
  subject: string;
  text: string;
  createdAt: Date;
  /** Besides the usual ones, by name. */
  headers?: Record<string, string>;
}

/** The mail as RFC 5322 text: UTF-8 in base64, encoded subject, no line that a header could be smuggled in by. */
export function asEml({ to, subject, text, createdAt, headers = {} }: Mail): string {
  return [
    `Date: ${createdAt.toUTCString().replace('GMT', '+0000')}`,
    `To: ${to.replaceAll(/[\r\n]/g, ' ')}`,
    `Subject: =?UTF-8?B?${base64(subject)}?=`,
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value.replaceAll(/[\r\n]/g, ' ')}`),
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    (base64(text).match(/.{1,76}/g) ?? []).join('\r\n'),
    '',
  ].join('\r\n');
}

const base64 = (text: string): string => btoa(String.fromCharCode(...new TextEncoder().encode(text)));
