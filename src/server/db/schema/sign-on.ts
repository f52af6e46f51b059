import { sql } from 'drizzle-orm';
import { boolean, index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import type { Locale } from '../../../domain/locale/locale.ts';
import type { Claim, SignOnFlag, SignOnState } from '../../../domain/sign-on/sign-on-state.ts';
import type { Admission, SignOnLimits } from '../../../domain/sign-on/signing.ts';
import { user } from './auth.ts';
import { campaign, ofCampaign, statementVersion } from './campaigns.ts';
import { citext, id, moment } from './shared.ts';
import { organization, signature } from './signatories.ts';

/** How a campaign is signed by the public; a campaign without a row was never opened for it. `version` is the ETag. */
export const signOnSettings = pgTable('sign_on_settings', {
  campaignId: uuid('campaign_id')
    .primaryKey()
    .references(() => campaign.id, { onDelete: 'cascade' }),
  openedAt: moment('opened_at'),
  pausedAt: moment('paused_at'),
  /** Ended by staff before its last day. */
  closedAt: moment('closed_at'),
  /** What the page showed when it closed, frozen: counts and names as far as they are public. Shape in domain/sign-on. */
  finalRoster: jsonb('final_roster').$type<Record<string, unknown>>(),
  admission: text('admission').$type<Admission>().notNull().default('everyone'),
  /** Where admission goes by them, in lower case. */
  mailDomains: text('mail_domains').array().notNull().default(sql`'{}'`),
  limits: jsonb('limits').$type<SignOnLimits>().notNull(),
  /** Whether browsers do a little work before they send the form. */
  asksProof: boolean('asks_proof').notNull().default(true),
  /** Switches for bad days: nobody signs, no mail goes to those who did, the public count stands still. */
  signingStoppedAt: moment('signing_stopped_at'),
  mailStoppedAt: moment('mail_stopped_at'),
  countStoppedAt: moment('count_stopped_at'),
  version: integer('version').notNull().default(1),
});

/** An organisation (or a person) that staff ask to sign, by a personal link; only the link's hash is kept. */
export const signOnInvitation = pgTable(
  'sign_on_invitation',
  {
    id: id(),
    campaignId: ofCampaign(),
    organizationId: uuid('organization_id').references(() => organization.id, { onDelete: 'set null' }),
    /** As the form begins: the organisation's name, and whom the message greets. */
    name: text('name').notNull(),
    person: text('person').notNull().default(''),
    email: citext('email').notNull(),
    locale: text('locale').$type<Locale>().notNull(),
    tokenHash: text('token_hash').notNull().unique(),
    invitedBy: uuid('invited_by').references(() => user.id, { onDelete: 'set null' }),
    invitedByName: text('invited_by_name').notNull(),
    invitedAt: moment('invited_at').notNull(),
    openedAt: moment('opened_at'),
    signedAt: moment('signed_at'),
    declinedAt: moment('declined_at'),
    /** Taken back by staff: the link says nothing any more. */
    revokedAt: moment('revoked_at'),
  },
  (t) => [
    index('sign_on_invitation_campaign_idx').on(t.campaignId, t.invitedAt),
    index('sign_on_invitation_organization_idx').on(t.organizationId),
    index('sign_on_invitation_email_idx').on(t.email),
  ],
);

/**
 * What somebody sent from the public page, written down before anything is looked up, so that the answer to it can say
 * nothing about anybody. Taken in afterwards, in order of `receivedAt`.
 */
export const signOn = pgTable(
  'sign_on',
  {
    id: id(),
    campaignId: ofCampaign(),
    state: text('state').$type<SignOnState>().notNull().default('received'),
    /** The version and language that were on the screen. */
    statementVersionId: uuid('statement_version_id')
      .notNull()
      .references(() => statementVersion.id),
    locale: text('locale').$type<Locale>().notNull(),
    email: citext('email').notNull(),
    /** The form as it was sent, checked; shape in domain/sign-on. Emptied when the person is erased. */
    form: jsonb('form').$type<Record<string, unknown>>().notNull(),
    /** The purpose in the words that were agreed to. */
    purpose: text('purpose').notNull(),
    /** A keyed hash of the address range it came from; emptied after a while. */
    rangeHash: text('range_hash').notNull().default(''),
    flags: text('flags').array().$type<SignOnFlag[]>().notNull().default(sql`'{}'`),
    invitationId: uuid('invitation_id').references(() => signOnInvitation.id, { onDelete: 'set null' }),
    /** The signature that came of it, or that its organisation had already. */
    signatureId: uuid('signature_id').references(() => signature.id, { onDelete: 'set null' }),
    claim: text('claim').$type<Claim>(),
    claimNote: text('claim_note').notNull().default(''),
    receivedAt: moment('received_at').notNull(),
    /** When its mailbox was first written to. */
    askedAt: moment('asked_at'),
    reminders: integer('reminders').notNull().default(0),
    /** When it came to the state it is in. */
    stateAt: moment('state_at').notNull(),
    /** Who settled or refused it. */
    decidedByName: text('decided_by_name'),
    version: integer('version').notNull().default(1),
  },
  (t) => [
    index('sign_on_waiting_idx').on(t.receivedAt, t.id).where(sql`state = 'received'`),
    index('sign_on_state_idx').on(t.campaignId, t.state, t.receivedAt),
    index('sign_on_email_idx').on(t.email),
    index('sign_on_signature_idx').on(t.signatureId).where(sql`signature_id IS NOT NULL`),
    index('sign_on_invitation_of_idx').on(t.invitationId).where(sql`invitation_id IS NOT NULL`),
  ],
);

/** A link in a mail that confirms a sign-on, or answers what its mailbox was told; only its hash is kept. */
export const signOnLink = pgTable(
  'sign_on_link',
  {
    tokenHash: text('token_hash').primaryKey(),
    signOnId: uuid('sign_on_id')
      .notNull()
      .references(() => signOn.id, { onDelete: 'cascade' }),
    createdAt: moment('created_at').notNull(),
    expiresAt: moment('expires_at').notNull(),
  },
  (t) => [index('sign_on_link_sign_on_idx').on(t.signOnId)],
);

/** A link under which a signatory sees and changes its own signature; only its hash is kept. */
export const signatureLink = pgTable(
  'signature_link',
  {
    tokenHash: text('token_hash').primaryKey(),
    signatureId: uuid('signature_id')
      .notNull()
      .references(() => signature.id, { onDelete: 'cascade' }),
    createdAt: moment('created_at').notNull(),
    expiresAt: moment('expires_at').notNull(),
  },
  (t) => [index('signature_link_signature_idx').on(t.signatureId)],
);

/** Sign-ons counted per hour and subject (`range:…`, `domain:…`, `country:…`, hashed), shared by all server processes. */
export const signOnCount = pgTable(
  'sign_on_count',
  {
    campaignId: ofCampaign(),
    subject: text('subject').notNull(),
    hour: moment('hour').notNull(),
    count: integer('count').notNull(),
  },
  (t) => [primaryKey({ columns: [t.campaignId, t.subject, t.hour] }), index('sign_on_count_hour_idx').on(t.hour)],
);
