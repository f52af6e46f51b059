import { type SQL, sql } from 'drizzle-orm';
import type { IdentityStep } from '../../domain/signatories/identity.ts';
import { STANDING } from '../../domain/signatories/signature-state.ts';
import { signature } from '../db/schema/index.ts';

/** Without parameters, so that it can be rendered once. */
const standing = sql.raw(STANDING.map((state) => `'${state}'`).join(', '));

/** How sure one may be of who signed, for queries over `signature`: what `identityOf` says of it. */
export const IDENTITY: SQL<IdentityStep> = sql<IdentityStep>`CASE
  WHEN ${signature.state} = 'verified' THEN 'verified'
  WHEN ${signature.state} IN (${standing}) THEN 'representative-confirmed'
  WHEN ${signature.mailDomainMatches} THEN 'domain-matches'
  ELSE 'self-declared' END`;
