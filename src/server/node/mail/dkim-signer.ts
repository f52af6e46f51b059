import { createPrivateKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import DKIM from 'nodemailer/lib/dkim';
import type { Ports } from '../../ports.ts';
import { StartError } from '../sentence.ts';

export interface DkimSettings {
  domain: string;
  selector: string;
  keyFile: string;
}

/** Those of RFC 6376, and what RFC 8058 wants signed of a mail that offers to be the last. */
const SIGNED =
  'From:Reply-To:Subject:Date:Message-ID:To:Cc:MIME-Version:Content-Type:Content-Transfer-Encoding:In-Reply-To:References:List-Unsubscribe:List-Unsubscribe-Post';

/** The options of a signature, with the key as it was when the house opened. @throws StartError for a key that is none */
export function dkimOptions({ domain, selector, keyFile }: DkimSettings) {
  return { domainName: domain, keySelector: selector, privateKey: readKey(keyFile), headerFieldNames: SIGNED };
}

export type DkimOptions = ReturnType<typeof dkimOptions>;

/** Signs messages in the name of a domain (RFC 6376). */
export function dkimSigner(options: DkimOptions): NonNullable<Ports['signMail']> {
  const dkim = new DKIM(options);
  return async (message) => new Uint8Array(await buffer(dkim.sign(Buffer.from(message))));
}

function readKey(path: string): string {
  try {
    const key = readFileSync(path, 'utf8');
    if (createPrivateKey(key).asymmetricKeyType === 'rsa') return key;
  } catch {
    // Said below: neither the path's contents nor the system's words belong in a log.
  }
  throw new StartError('DKIM_KEY_FILE has no RSA private key (PEM) that can be read.');
}
