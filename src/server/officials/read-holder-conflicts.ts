import { and, asc, eq, inArray, notInArray } from 'drizzle-orm';
import type { DeliveryState } from '../../domain/deliveries/delivery-state.ts';
import type { LetterState } from '../../domain/letters/letter-state.ts';
import { formerHolders, namesPerson, wordsOfText } from '../../domain/officials/former-holder.ts';
import type { Office } from '../../domain/officials/office.ts';
import type { HolderConflicts } from '../../domain/officials/office-detail.ts';
import type { Db, Tx } from '../db/connection.ts';
import { delivery, letter, letterRecipient, letterVariant } from '../db/schema/index.ts';
import { readOffices } from './read-offices.ts';

/** What is said then was said to whom it was said. */
const SAID: LetterState[] = ['sending', 'sent'];
const WAITING: DeliveryState[] = ['queued'];

export interface Asked {
  letterId?: string;
  officeId?: string;
  /** `YYYY-MM-DD` */
  today: string;
}

/**
 * What names somebody who does not hold an office any more: texts of letters that are not on their way, which have a
 * former holder's name word for word, and deliveries that wait and were made for another than today's holder.
 */
export async function readHolderConflicts(
  db: Db | Tx,
  campaignId: string,
  { letterId, officeId, today }: Asked,
): Promise<HolderConflicts> {
  const offices = await readOffices(db, campaignId, today, officeId);
  const byId = new Map(offices.map((office) => [office.id, office]));
  return {
    drafts: await inDrafts(db, campaignId, offices, today, letterId),
    deliveries: await inDeliveries(db, campaignId, byId, letterId),
  };
}

async function inDrafts(
  db: Db | Tx,
  campaignId: string,
  offices: readonly Office[],
  day: string,
  letterId: string | undefined,
): Promise<HolderConflicts['drafts']> {
  const former = offices.flatMap((office) =>
    formerHolders(office.holders, office.holder, day).map(({ name }) => ({ officeId: office.id, name })),
  );
  if (former.length === 0) return [];
  const texts = await db
    .select({ id: letter.id, title: letter.title, variant: letterVariant })
    .from(letterVariant)
    .innerJoin(letter, eq(letter.id, letterVariant.letterId))
    .where(
      and(
        eq(letter.campaignId, campaignId),
        notInArray(letter.state, SAID),
        letterId === undefined ? undefined : eq(letter.id, letterId),
      ),
    )
    .orderBy(asc(letter.createdAt), asc(letter.id), asc(letterVariant.locale));
  const recipients = await readRecipients(db, [...new Set(texts.map(({ id }) => id))]);
  return texts.flatMap(({ id, title, variant: { locale, subject, body } }) => {
    const words = `${subject}\n${wordsOfText(body)}`;
    return former
      .filter(({ officeId }) => recipients.get(id)?.has(officeId) ?? true)
      .filter(({ name }) => namesPerson(words, name))
      .map(({ officeId, name }) => ({ letterId: id, letterTitle: title, locale, officeId, formerHolder: name }));
  });
}

/** By letter. One that has none yet may go to any. */
async function readRecipients(db: Db | Tx, ids: string[]): Promise<Map<string, Set<string>>> {
  const rows = await db.select().from(letterRecipient).where(inArray(letterRecipient.letterId, ids));
  const found = new Map<string, Set<string>>();
  for (const { letterId, officeId } of rows) found.set(letterId, (found.get(letterId) ?? new Set()).add(officeId));
  return found;
}

async function inDeliveries(
  db: Db | Tx,
  campaignId: string,
  offices: ReadonlyMap<string, Office>,
  letterId: string | undefined,
): Promise<HolderConflicts['deliveries']> {
  const waiting = await db
    .select({ delivery, letterTitle: letter.title })
    .from(delivery)
    .innerJoin(letter, eq(letter.id, delivery.letterId))
    .where(
      and(
        eq(delivery.campaignId, campaignId),
        inArray(delivery.state, WAITING),
        inArray(delivery.officeId, [...offices.keys()]),
        letterId === undefined ? undefined : eq(delivery.letterId, letterId),
      ),
    )
    .orderBy(asc(delivery.createdAt), asc(delivery.id));
  return waiting.flatMap(({ delivery: { id, letterId: of, officeId, holderId, holderName }, letterTitle }) => {
    const holder = offices.get(officeId)?.holder;
    if (holder?.id === (holderId ?? undefined) && (holder?.name ?? '') === holderName) return [];
    return [{ deliveryId: id, letterId: of, letterTitle, officeId, writtenTo: holderName, today: holder?.name ?? '' }];
  });
}
