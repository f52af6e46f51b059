import { createHash, createVerify, type KeyObject } from 'node:crypto';

/**
 * Whether a message's DKIM signature (rsa-sha256, relaxed/relaxed) holds under a key: after RFC 6376, and apart from the
 * code that signs.
 */
export function verifyDkim(message: Buffer, key: KeyObject): boolean {
  const text = message.toString('latin1');
  const end = text.indexOf('\r\n\r\n');
  const headers = text.slice(0, end).split(/\r\n(?![ \t])/);
  const nameOf = (header: string) => header.slice(0, header.indexOf(':')).trim().toLowerCase();
  const signature = headers.find((header) => nameOf(header) === 'dkim-signature') ?? '';
  const tag = (name: string) =>
    new RegExp(`(?:^|[;:])\\s*${name}=([^;]*)`).exec(signature.replaceAll(/\s+/g, ' '))?.[1]?.replaceAll(' ', '') ?? '';
  const bodyHash = createHash('sha256')
    .update(relaxedBody(text.slice(end + 4)), 'latin1')
    .digest('base64');
  if (bodyHash !== tag('bh')) return false;
  // From the last of a name upwards; a name that is not there counts as empty.
  const left = [...headers].reverse();
  const signed = tag('h')
    .split(':')
    .flatMap((name) => {
      const at = left.findIndex((header) => nameOf(header) === name.toLowerCase());
      return at < 0 ? [] : left.splice(at, 1).map(relaxedHeader);
    });
  const unsigned = relaxedHeader(signature).replace(/(;\s*b=)[^;]*$/, '$1');
  return createVerify('RSA-SHA256')
    .update([...signed, unsigned].join('\r\n'), 'latin1')
    .verify(key, tag('b'), 'base64');
}

function relaxedHeader(header: string): string {
  const colon = header.indexOf(':');
  const value = header
    .slice(colon + 1)
    .replaceAll(/\r\n/g, '')
    .replaceAll(/[ \t]+/g, ' ')
    .trim();
  return `${header.slice(0, colon).trim().toLowerCase()}:${value}`;
}

const relaxedBody = (body: string): string => {
  const kept = body
    .replaceAll(/[ \t]+(?=\r\n)/g, '')
    .replaceAll(/[ \t]+/g, ' ')
    .replace(/(\r\n)*$/, '');
  return kept === '' ? '' : `${kept}\r\n`;
};
