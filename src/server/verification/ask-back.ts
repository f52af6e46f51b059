import { and, eq, inArray, sql } from 'drizzle-orm';
import { Problem } from '../../domain/errors.ts';
import { wordsOf } from '../../domain/letters/words-of.ts';
import { UNVERIFIED } from '../../domain/signatories/identity.ts';
import { record } from '../audit/record.ts';
import type { Actor } from '../context.ts';
import type { Tx } from '../db/connection.ts';
import { onlyRow } from '../db/rows.ts';
import { campaign, representative, signature } from '../db/schema/index.ts';
import { writeBulk } from '../mail/bulk-mail.ts';
import type { Ports, Settings } from '../ports.ts';
import { dayOfAct, lockOrganizationOf } from '../signatories/lock-signature.ts';
import { readSignatory, type SignatoryPlace } from '../signatories/read-signatory.ts';
import { readCell, tellEvents } from '../signatories/tell-event.ts';
import { ASK_BACK_WORDS } from './ask-back-words.ts';

/**
 * Asks a signature's representative something before it is verified: a mail into the outbox, an event with the question,
 * an audit record without it.
 * @throws Problem `edit.conflict` with the signatory as `current` when somebody changed it since `seen`, and as `askBackIn`
 */
export async function askBack(
  { db, now, settings }: Pick<Ports, 'db' | 'now' | 'settings'>,
  actor: Actor,
  place: SignatoryPlace,
  seen: number,
  question: string,
): Promise<void> {
  await db.transaction(async (tx) => {
    const { signed } = await lockOrganizationOf(tx, place.campaignId, place.id, 'share');
    if (signed.version !== seen) throw new Problem('edit.conflict', { current: await readSignatory(tx, place) });
    await askBackIn(tx, { at: now(), actor, settings }, place, question);
  });
}

/**
 * The same within a transaction of the caller's, whatever version it saw: for acts on many.
 * @throws Problem `signature.transitionRefused` of one that is verified or has ended, `signature.unsubscribed` where somebody
 *   asked for no more mails, `signature.noAddress` where nobody
 *   can be written to, `not.found`
 */
export async function askBackIn(
  tx: Tx,
  { at, actor, settings }: { at: Date; actor: Pick<Actor, 'id' | 'name' | 'email'>; settings: Settings },
  { campaignId, id }: Pick<SignatoryPlace, 'campaignId' | 'id'>,
  question: string,
): Promise<void> {
  const { signed, entry } = await lockOrganizationOf(tx, campaignId, id, 'share');
  const [asked] = await tx
    .update(signature)
    .set({ askedBackAt: at, version: sql`${signature.version} + 1` })
    .where(and(eq(signature.id, id), inArray(signature.state, [...UNVERIFIED])))
    .returning({ id: signature.id });
  if (!asked) throw new Problem('signature.transitionRefused', { params: { state: signed.state } });
  await writeMail(tx, { at, actor, settings, signed, name: entry.name, question });
  const cell = await readCell(tx, id);
  await tellEvents(tx, [
    {
      ...{ signatureId: id, campaignId, at, actor, from: cell, to: cell },
      type: 'askedBack',
      day: dayOfAct(at, signed.signedOn),
      note: question,
    },
  ]);
  await record(tx, {
    at,
    actor,
    campaignId,
    action: 'signature.askedBack',
    subject: { type: 'signature', id, label: entry.name },
    from: { askedBackAt: signed.askedBackAt?.toISOString() ?? null },
    to: { askedBackAt: at.toISOString() },
  });
}

interface Question {
  at: Date;
  actor: Pick<Actor, 'name' | 'email'>;
  settings: Settings;
  signed: typeof signature.$inferSelect;
  name: string;
  question: string;
}

/** In the representative's language, or else the one that was signed. */
async function writeMail(tx: Tx, { at, actor, settings, signed, name, question }: Question): Promise<void> {
  const [person] = await tx
    .select({ email: representative.email, locale: representative.locale })
    .from(representative)
    .where(eq(representative.id, signed.representativeId ?? sql`NULL`));
  if (!person?.email) throw new Problem('signature.noAddress');
  const { title } = onlyRow(
    await tx.select({ title: campaign.title }).from(campaign).where(eq(campaign.id, signed.campaignId)),
  );
  const locale = person.locale ?? signed.locale;
  const words = ASK_BACK_WORDS[locale];
  const asked = {
    title: title[locale],
    organization: name,
    signedOn: wordsOf(locale).date(signed.signedOn),
    question,
    asker: actor.name,
    answerTo: actor.email,
  };
  const mail = { to: person.email, locale, subject: words.subject(asked), text: words.text(asked) };
  const written = await writeBulk(tx, 'askBack', [mail], { at, settings });
  if (written === 0) throw new Problem('signature.unsubscribed');
}
