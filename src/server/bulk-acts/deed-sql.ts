import { type SQL, sql } from 'drizzle-orm';
import type { BulkDeed } from '../../domain/bulk-acts/bulk-act.ts';
import { UNVERIFIED } from '../../domain/signatories/identity.ts';
import { INDIVIDUAL } from '../../domain/signatories/individual.ts';
import { SIGNATURE_ACTS } from '../../domain/signatories/signature-state.ts';
import { listed } from '../tally/counted-sql.ts';

const MAX_TAGS = 30;

/** Why a signature is left as it is, or NULL: over `signature s`, `organization o` and (left) `representative r`. */
export function whySkipped(deed: BulkDeed): SQL {
  switch (deed.kind) {
    case 'tag':
      return sql`CASE WHEN ${deed.tag} = ANY(o.tags) THEN 'alreadySo'
        WHEN cardinality(o.tags) >= ${MAX_TAGS}::int THEN 'tooManyTags' END`;
    case 'untag':
      return sql`CASE WHEN NOT ${deed.tag} = ANY(o.tags) THEN 'alreadySo' END`;
    case 'verify':
      return sql`CASE WHEN s.state = ${SIGNATURE_ACTS.verify.to} THEN 'alreadySo'
        WHEN s.state NOT IN (${listed(SIGNATURE_ACTS.verify.from)}) THEN 'wrongState' END`;
    case 'assign':
      return sql`CASE WHEN s.assigned_to IS NOT DISTINCT FROM ${deed.to}::uuid THEN 'alreadySo' END`;
    case 'askBack':
      return sql`CASE WHEN s.state NOT IN (${listed(UNVERIFIED)}) THEN 'wrongState'
        WHEN r.email IS NULL THEN 'noAddress'
        ELSE (SELECT CASE m.reason WHEN 'unsubscribed' THEN 'unsubscribed' ELSE 'noAddress' END
          FROM mail_suppression m WHERE m.email = r.email::text::citext) END`;
    case 'changeType':
      return sql`CASE WHEN o.type = ${deed.type} THEN 'alreadySo'
        WHEN ${INDIVIDUAL} IN (o.type, ${deed.type}) THEN 'individual' END`;
  }
}

/** What is there before, as undoing needs it. */
export function before(deed: BulkDeed): SQL {
  switch (deed.kind) {
    case 'tag':
    case 'untag':
      return sql`jsonb_build_object('tags', to_jsonb(o.tags))`;
    case 'verify':
      return sql`jsonb_build_object('state', s.state, 'ground', s.verified_ground, 'version', s.version)`;
    case 'assign':
      return sql`jsonb_build_object('assignedTo', s.assigned_to)`;
    case 'changeType':
      return sql`jsonb_build_object('type', o.type)`;
    case 'askBack':
      return sql`jsonb_build_object('askedBackAt', s.asked_back_at)`;
  }
}

/** Whether what the deed left is still there: over the same tables and `bulk_act_item i`. */
export function isAsLeft(deed: BulkDeed): SQL {
  switch (deed.kind) {
    case 'tag':
      return sql`to_jsonb(o.tags) = (i.before -> 'tags') || to_jsonb(${deed.tag}::text)`;
    case 'untag':
      return sql`to_jsonb(o.tags) = (i.before -> 'tags') - ${deed.tag}::text`;
    case 'verify':
      return sql`s.state = ${SIGNATURE_ACTS.verify.to} AND s.version = (i.before ->> 'version')::int + 1`;
    case 'assign':
      return sql`s.assigned_to IS NOT DISTINCT FROM ${deed.to}::uuid`;
    case 'changeType':
      return sql`o.type = ${deed.type}`;
    case 'askBack':
      return sql`false`;
  }
}
