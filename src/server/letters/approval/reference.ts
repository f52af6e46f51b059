/** Without letters and digits that are taken for others when read aloud or copied from paper. */
const ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const LENGTH = 8;

/** A letter's printed reference, `K7QM-4T2P`: a million million of them, so that nobody finds one by trying. */
export function newReference(): string {
  const drawn = crypto.getRandomValues(new Uint8Array(LENGTH));
  const signs = Array.from(drawn, (byte) => ALPHABET[byte % ALPHABET.length]).join('');
  return `${signs.slice(0, 4)}-${signs.slice(4)}`;
}

const PRINTED = /^([2-9A-HJ-NP-Z]{4})-?([2-9A-HJ-NP-Z]{4})$/;

/** A reference as somebody typed it, the way it is kept; `undefined` for what cannot be one. */
export function readReference(typed: string): string | undefined {
  const found = PRINTED.exec(typed.trim().toUpperCase().replaceAll(/\s/g, ''));
  return found ? `${found[1]}-${found[2]}` : undefined;
}
