import { eq } from 'drizzle-orm';
import type { FindingCode } from '../../src/domain/letters/preflight.ts';
import type { Db } from '../../src/server/db/connection.ts';
import { office, officeContact, signature } from '../../src/server/db/schema/index.ts';
import type { Caller } from './test-app.ts';

const REPLY_BY = '2014-01-31';

/** Everything that letters of tests are asked about at approval, and accept. */
export const ACCEPTED: FindingCode[] = ['languageMissing', 'consentNotCovering', 'attachmentMissing'];

/** Every signatory of the first campaign has been looked into. */
export const verifyEverybody = (db: Db) => db.update(signature).set({ state: 'verified' });

/** A draft from the template with everything that it needs to be handed in. */
export async function aReadyDraft(writer: Caller, locales = ['en', 'es', 'pt']): Promise<string> {
  const { followable } = await (await writer('GET', '/letters')).json();
  const json = { title: 'Follow-up', parentLetterId: followable[0]?.id ?? null, locales };
  const { id, version } = await (await writer('POST', '/letters', { json })).json();
  const headers = { 'if-match': `"${version}"` };
  await writer('PATCH', `/letters/${id}`, { json: { replyBy: REPLY_BY }, headers });
  return id;
}

/** Does an act of approval on the content as it is. */
export async function act(caller: Caller, letterId: string, name: string, json?: object): Promise<Response> {
  const { contentHash } = await (await caller('GET', `/letters/${letterId}/approval`)).json();
  const headers = { 'if-match': `"${contentHash}"` };
  return caller('POST', `/letters/${letterId}/${name}`, { headers, ...(json ? { json } : {}) });
}

/** An approved letter of which every office has a synthetic address. @returns its id */
export async function anApprovedLetter(
  db: Db,
  { writer, approver }: { writer: Caller; approver: Caller },
): Promise<string> {
  await verifyEverybody(db);
  const id = await aReadyDraft(writer);
  await giveAddresses(db);
  for (const answer of [await act(writer, id, 'submit'), await act(approver, id, 'approve', { accepted: ACCEPTED })]) {
    if (!answer.ok) throw new Error(`The letter was not approved: ${answer.status} ${await answer.text()}`);
  }
  return id;
}

/** A synthetic address for every office. */
export async function giveAddresses(db: Db): Promise<void> {
  const offices = await db.select({ id: office.id, country: office.country }).from(office);
  await db.delete(officeContact).where(eq(officeContact.kind, 'email'));
  await db.insert(officeContact).values(
    offices.map(({ id, country }) => ({
      officeId: id,
      kind: 'email' as const,
      value: `office-${country.toLowerCase()}-${id.slice(-6)}@ministry.example`,
    })),
  );
}
