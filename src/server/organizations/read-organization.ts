import { and, asc, desc, eq, inArray, isNull, ne } from 'drizzle-orm';
import { withoutAddresses } from '../../domain/access/without-addresses.ts';
import { Problem } from '../../domain/errors.ts';
import type { OrganizationDetail } from '../../domain/organizations/organization.ts';
import type { Db, Tx } from '../db/connection.ts';
import { campaign, organization, outbox, representative, signature } from '../db/schema/index.ts';
import { readCitingLetters } from './citing-letters.ts';
import { readContacts } from './read-contacts.ts';
import { readHistory } from './read-history.ts';

const MAILS_SHOWN = 50;
const CHAPTERS_SHOWN = 200;

const nameColumns = { id: organization.id, name: organization.name, country: organization.country };

/**
 * An entry of the registry with all that hangs on it, in whatever campaign.
 * @throws Problem `not.found`
 */
export async function readOrganization(
  db: Db | Tx,
  { id, mayReadContact }: { id: string; mayReadContact: boolean },
): Promise<OrganizationDetail> {
  const [found] = await db.select().from(organization).where(eq(organization.id, id));
  if (!found) throw new Problem('not.found');
  const { parentId, mergedIntoId, matchKeys: _keys, search: _search, createdAt, ...entry } = found;
  const signatures = await readSignatures(db, id);
  const detail: OrganizationDetail = {
    ...entry,
    createdAt: createdAt.toISOString(),
    parent: await nameOf(db, parentId),
    mergedInto: await nameOf(db, mergedIntoId),
    chapters: await db
      .select(nameColumns)
      .from(organization)
      .where(and(eq(organization.parentId, id), isNull(organization.mergedIntoId)))
      .orderBy(asc(organization.country), asc(organization.name))
      .limit(CHAPTERS_SHOWN),
    contacts: await readContacts(db, id, mayReadContact),
    signatures,
    letters: await readCitingLetters(db, id),
    mails: await readMails(db, id),
    history: await readHistory(db, id),
  };
  // Colleagues write addresses into notes too.
  return mayReadContact ? detail : withoutAddresses(detail);
}

async function nameOf(db: Db | Tx, id: string | null): Promise<OrganizationDetail['parent']> {
  if (id === null) return null;
  const [found] = await db.select(nameColumns).from(organization).where(eq(organization.id, id));
  return found ?? null;
}

async function readSignatures(db: Db | Tx, organizationId: string): Promise<OrganizationDetail['signatures']> {
  const rows = await db
    .select({
      id: signature.id,
      campaign: { slug: campaign.slug, title: campaign.title },
      state: signature.state,
      signedOn: signature.signedOn,
      representative: representative.name,
    })
    .from(signature)
    .innerJoin(campaign, eq(campaign.id, signature.campaignId))
    .leftJoin(representative, eq(representative.id, signature.representativeId))
    .where(and(eq(signature.organizationId, organizationId), ne(signature.state, 'merged')))
    .orderBy(desc(signature.signedOn), desc(signature.id));
  return rows.map((row) => ({ ...row, representative: row.representative ?? '' }));
}

/** What went to the addresses of its contact persons. */
async function readMails(db: Db | Tx, organizationId: string): Promise<OrganizationDetail['mails']> {
  const people = await db
    .select({ email: representative.email })
    .from(representative)
    .where(eq(representative.organizationId, organizationId));
  const addresses = people.flatMap(({ email }) => (email === null ? [] : [email]));
  if (addresses.length === 0) return [];
  const rows = await db
    .select({
      id: outbox.id,
      kind: outbox.kind,
      subject: outbox.subject,
      createdAt: outbox.createdAt,
      sentAt: outbox.sentAt,
      failedAt: outbox.failedAt,
    })
    .from(outbox)
    .where(inArray(outbox.to, [...new Set(addresses.flatMap((one) => [one, one.toLowerCase()]))]))
    .orderBy(desc(outbox.createdAt), desc(outbox.id))
    .limit(MAILS_SHOWN);
  return rows.map(({ createdAt, sentAt, failedAt, ...mail }) => ({
    ...mail,
    at: (sentAt ?? createdAt).toISOString(),
    state: sentAt ? ('sent' as const) : failedAt ? ('failed' as const) : ('waiting' as const),
  }));
}
