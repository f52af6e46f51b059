import { parseConnectionUrl } from 'nodemailer/lib/shared';

const HERE = /^(localhost|127\.\d+\.\d+\.\d+|::1|\[::1\])$/;

/**
 * How `SMTP_URL` is to be spoken to. A password goes over an encrypted line, also where somebody in between hides that the
 * server offers one; to a server on this very machine, or where the address says `?requireTLS=false`, over any.
 */
export function smtpOptions(smtpUrl: string) {
  const options = parseConnectionUrl(smtpUrl);
  const isOpen = options.secure !== true && !HERE.test(options.host ?? '');
  if (options.auth === undefined || !isOpen || options.requireTLS !== undefined || options.ignoreTLS) return options;
  return { ...options, requireTLS: true };
}
