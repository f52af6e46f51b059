import { sha256Hex } from '../../domain/sha256.ts';

/** 256 random bits, URL-safe: for links and for the installation's secret. */
export function newSecret(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

/** What is kept of a link's token; the link itself can't be made from it. */
export const tokenHash = (token: string): string => sha256Hex(`countersign-invitation:${token}`);
