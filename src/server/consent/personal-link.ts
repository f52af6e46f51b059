import { sha256Hex } from '../../domain/sha256.ts';
import { newSecret } from '../auth/secrets.ts';
import type { Tx } from '../db/connection.ts';
import { consentLink } from '../db/schema/index.ts';
import type { Settings } from '../ports.ts';

/** What is kept of a personal link's token; the link itself can't be made from it. */
export const linkHash = (token: string): string => sha256Hex(`countersign-consent:${token}`);

/**
 * Makes a personal link to a request. Each message carries one of its own; all of them stay good until there is an answer.
 * The token stands in the path, since its page works without JavaScript (docs/decisions/0008).
 */
export async function makeLink(tx: Tx, requestId: string, at: Date, { publicUrl }: Settings): Promise<string> {
  const token = newSecret();
  await tx.insert(consentLink).values({ tokenHash: linkHash(token), requestId, createdAt: at });
  return `${publicUrl}/consent/${token}`;
}
