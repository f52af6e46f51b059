import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import { ERASED, type Identity, scrub, withoutRepresentative } from '../../domain/privacy/scrub.ts';
import { isIndividual } from '../../domain/signatories/individual.ts';
import { record } from '../audit/record.ts';
import type { Actor } from '../context.ts';
import type { Tx } from '../db/connection.ts';
import {
  auditEvent,
  exportFile,
  mailSuppression,
  organization,
  outbox,
  representative,
  reservation,
  retentionFinding,
  signature,
  signatureEvent,
  unsubscribeLink,
} from '../db/schema/index.ts';
import { withMatchKeys } from '../duplicates/with-match-keys.ts';
import type { Ports } from '../ports.ts';
import { dayOfAct } from '../signatories/lock-signature.ts';
import { readCells, tellEvents } from '../signatories/tell-event.ts';
import { eraseFromImports } from './erase-from-imports.ts';
import { eraseFromWork } from './erase-from-work.ts';
import { findPerson, type Person } from './find-person.ts';
import { findEvents, findRecords } from './person-traces.ts';

export interface Erasing {
  at: Date;
  actor: Pick<Actor, 'id' | 'name'> | null;
  campaignId: string;
}

/**
 * Erases a person at their wish, or because the campaign said for how long it keeps their data. What was signed stays
 * and counts as before; the log still says what was done, of nobody.
 * @throws Problem `not.found`, `person.erased`
 */
export async function erasePerson(
  { db, now }: Pick<Ports, 'db' | 'now'>,
  actor: Actor,
  campaignId: string,
  id: string,
): Promise<void> {
  await db.transaction((tx) => eraseIn(tx, { at: now(), actor, campaignId }, id));
}

/** The same within a transaction of the caller's. */
export async function eraseIn(tx: Tx, erasing: Erasing, id: string): Promise<void> {
  const person = await findPerson(tx, id, true);
  await emptyRows(tx, person, erasing.at);
  await eraseFromSignatures(tx, person);
  await eraseFromEntries(tx, person);
  await eraseFromImports(tx, person);
  await eraseFromLog(tx, person);
  await emptyMails(tx, person, erasing.at);
  await eraseFromWork(tx, person);
  await withdrawFiles(tx, person);
  await tell(tx, person, erasing);
  await record(tx, {
    at: erasing.at,
    actor: erasing.actor,
    campaignId: erasing.campaignId,
    action: 'person.erased',
    // That it was done, not whom.
    subject: { type: 'person', id: person.rows[0]?.organizationId ?? '', label: ERASED },
  });
}

async function emptyRows(tx: Tx, { rows }: Person, at: Date): Promise<void> {
  const ids = rows.map(({ id }) => id);
  await tx
    .update(representative)
    .set({ name: '', role: '', email: null, locale: null, erasedAt: at })
    .where(inArray(representative.id, ids));
  await tx.delete(retentionFinding).where(inArray(retentionFinding.representativeId, ids));
}

/** What colleagues wrote beside a signature may name who gave it. Whoever was counted as a person is named no longer. */
async function eraseFromSignatures(tx: Tx, person: Person): Promise<void> {
  for (const { id, note, source, verifiedGround, type, display } of person.signatures) {
    await tx
      .update(signature)
      .set({
        ...scrub({ note, source, verifiedGround }, person),
        // Whoever stands for it next has not agreed to anything yet.
        ...{ purpose: '', purposeAgreedAt: null },
        display: isIndividual(type) ? 'counted-only' : display,
        version: sql`${signature.version} + 1`,
      })
      .where(eq(signature.id, id));
    const reserved = await tx.select().from(reservation).where(eq(reservation.signatureId, id));
    for (const one of reserved) {
      const cleaned = scrub(one.note, person);
      if (cleaned === one.note) continue;
      await tx
        .update(reservation)
        .set({ note: cleaned })
        .where(and(eq(reservation.signatureId, id), eq(reservation.demandKey, one.demandKey)));
    }
  }
  for (const { id, note } of await findEvents(tx, person)) {
    const cleaned = scrub(note, person);
    if (cleaned !== note) await tx.update(signatureEvent).set({ note: cleaned }).where(eq(signatureEvent.id, id));
  }
}

async function eraseFromEntries(tx: Tx, person: Person): Promise<void> {
  for (const entry of person.entries) {
    await tx
      .update(organization)
      .set({ ...cleaned(entry, person), version: sql`${organization.version} + 1` })
      .where(eq(organization.id, entry.id));
  }
}

type Entry = typeof organization.$inferSelect;

/** A person's own entry keeps where it counts and nothing else; an organisation's is only rid of mentions in its note. */
function cleaned(entry: Entry, person: Identity): Partial<Entry> {
  if (!isIndividual(entry.type)) return { note: scrub(entry.note, person) };
  const { country, type } = entry;
  const emptied = {
    ...{ name: ERASED, acronym: null, aliases: [], formerNames: [], names: {}, country, type, website: null },
    mailDomains: [],
  };
  return { ...withMatchKeys(emptied), note: '', tags: [] };
}

async function eraseFromLog(tx: Tx, person: Person): Promise<void> {
  const signed = new Set(person.signatures.map(({ id }) => id));
  const own = new Set([
    ...person.own.map(({ id }) => id),
    ...person.signatures.filter(({ type }) => isIndividual(type)).map(({ id }) => id),
  ]);
  for (const { id, subjectId, subjectLabel, from, to } of await findRecords(tx, person)) {
    const mine = signed.has(subjectId)
      ? { from: withoutRepresentative(from), to: withoutRepresentative(to) }
      : { from, to };
    await tx
      .update(auditEvent)
      .set({
        ...scrub(mine, person),
        subjectLabel: own.has(subjectId) ? ERASED : scrub(subjectLabel, person),
      })
      .where(eq(auditEvent.id, id));
  }
}

/** What waits is never sent; what was sent is nobody's any more. */
async function emptyMails(tx: Tx, { email }: Person, at: Date): Promise<void> {
  if (email === null) return;
  await tx.delete(unsubscribeLink).where(eq(unsubscribeLink.email, email));
  await tx.delete(mailSuppression).where(eq(mailSuppression.email, email));
  const theirs = and(sql`lower(${outbox.to}) = lower(${email}::text)`, sql`${outbox.kind} <> 'invitation'`);
  await tx
    .update(outbox)
    .set({ failedAt: at })
    .where(and(theirs, isNull(outbox.sentAt), isNull(outbox.failedAt)));
  await tx.update(outbox).set({ to: '', subject: '', text: '', html: null, headers: {} }).where(theirs);
}

/** Files that were written for colleagues to fetch hold the person too; they can be written again. */
async function withdrawFiles(tx: Tx, { signatures }: Person): Promise<void> {
  const campaigns = [...new Set(signatures.map(({ campaignId }) => campaignId))];
  if (campaigns.length > 0) await tx.delete(exportFile).where(inArray(exportFile.campaignId, campaigns));
}

/** Nothing moves: each signature counts where it counted. */
async function tell(tx: Tx, { signatures }: Person, { at, actor }: Erasing): Promise<void> {
  const cells = await readCells(
    tx,
    signatures.map(({ id }) => id),
  );
  await tellEvents(
    tx,
    signatures.flatMap(({ id, campaignId, signedOn, state }) => {
      const cell = cells.get(id);
      // What became one with another signature counts nowhere; its history is that one's.
      if (!cell || state === 'merged') return [];
      return {
        ...{ signatureId: id, campaignId, at, actor, note: '', from: cell, to: cell },
        type: 'erased' as const,
        day: dayOfAct(at, signedOn),
      };
    }),
  );
}
