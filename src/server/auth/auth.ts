import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import { type BetterAuthOptions, betterAuth } from 'better-auth/minimal';
import { PASSWORD_MIN } from '../../domain/access/account.ts';
import type { Db } from '../db/connection.ts';
import * as schema from '../db/schema/index.ts';

const DAY = 24 * 60 * 60;

export interface AuthOptions {
  db: Db;
  secret: string;
  publicUrl: string;
  /** The demo and component tests can't carry cookies; they pass the bearer plugin. */
  plugins?: NonNullable<BetterAuthOptions['plugins']>;
}

/**
 * Passwords and sessions. Its own HTTP handler is not mounted: the house's routes call it, so that every
 * route states who may call it, answers problem details and is limited by attempts kept in the database.
 */
export function createAuth({ db, secret, publicUrl, plugins = [] }: AuthOptions) {
  return betterAuth({
    appName: 'Countersign',
    baseURL: publicUrl,
    basePath: '/api/auth',
    secret,
    database: drizzleAdapter(db, { provider: 'pg', schema }),
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: PASSWORD_MIN },
    session: { expiresIn: 14 * DAY, disableSessionRefresh: true },
    user: {
      additionalFields: {
        role: { type: 'string', required: true, input: false },
        locale: { type: 'string', required: true, input: false },
      },
    },
    advanced: {
      database: { generateId: false },
      cookiePrefix: 'countersign',
      useSecureCookies: publicUrl.startsWith('https:'),
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/' },
      ipAddress: { ipAddressHeaders: ['x-countersign-client'] },
    },
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
    plugins,
  });
}

export type Auth = ReturnType<typeof createAuth>;
