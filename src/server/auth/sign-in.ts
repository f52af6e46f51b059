import { isAPIError } from 'better-auth/api';
import { Problem } from '../../domain/errors.ts';
import type { Ports } from '../ports.ts';
import { countAttempt, forgetAttempts } from './limit-attempts.ts';

export interface SignedIn {
  userId: string;
  /** The session's cookie (and, in the demo, its token), to be passed on to the answer. */
  headers: Headers;
}

/**
 * Opens a session. An unknown address costs the same time and gives the same answer as a wrong password.
 * @throws Problem `auth.wrongCredentials`, `auth.tooManyAttempts`
 */
export async function signIn(
  { db, auth, now }: Pick<Ports, 'db' | 'auth' | 'now'>,
  credentials: { email: string; password: string },
  headers: Headers,
): Promise<SignedIn> {
  await countAttempt(db, 'client', headers.get('x-countersign-client') ?? 'unknown', now());
  await countAttempt(db, 'account', credentials.email, now());
  try {
    const { headers: answer, response } = await auth.api.signInEmail({
      body: credentials,
      headers,
      returnHeaders: true,
    });
    await forgetAttempts(db, 'account', credentials.email, now());
    return { userId: response.user.id, headers: answer };
  } catch (error) {
    if (isAPIError(error)) throw new Problem('auth.wrongCredentials');
    throw error;
  }
}

/** Passes a session's cookie and token on to the answer. */
export function passSession(from: Headers, to: { header(name: string, value: string, o?: { append: boolean }): void }) {
  for (const cookie of from.getSetCookie()) to.header('set-cookie', cookie, { append: true });
  const token = from.get('set-auth-token');
  if (token) to.header('set-auth-token', token);
}
