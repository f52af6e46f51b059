import { and, eq } from 'drizzle-orm';
import type { DeliveryChannel } from '../../domain/deliveries/delivery-state.ts';
import { Problem } from '../../domain/errors.ts';
import { isOut } from '../../domain/letters/letter-acts.ts';
import { wasSent } from '../../domain/letters/letter-state.ts';
import type { Office } from '../../domain/officials/office.ts';
import type { Tx } from '../db/connection.ts';
import { onlyRow } from '../db/rows.ts';
import { delivery, letterRecipient } from '../db/schema/index.ts';
import { readOffices } from '../officials/read-offices.ts';
import { type DeliveryPlace, deliverySubject, lockLetterOf } from './lock-letter.ts';

export type LetterRow = Awaited<ReturnType<typeof lockLetterOf>>;
export type DeliveryRow = typeof delivery.$inferSelect;

export interface OpenDelivery {
  letter: LetterRow;
  row: DeliveryRow;
  office: Office;
  subject: ReturnType<typeof deliverySubject>;
}

/**
 * A delivery with its letter, both locked until the transaction ends.
 * @param seen the version that the caller saw; 0: none was recorded
 * @param unrecorded how a letter of long ago had gone, for which no delivery was kept: its row is made now
 * @throws Problem `edit.conflict`, `letter.wrongState` of a letter that is not out, `not.found`
 */
export async function openDelivery(
  tx: Tx,
  place: DeliveryPlace,
  seen: number,
  unrecorded?: { channel: DeliveryChannel; at: Date },
): Promise<OpenDelivery> {
  const letter = await lockLetterOf(tx, place);
  const isIt = and(eq(delivery.letterId, letter.id), eq(delivery.officeId, place.officeId));
  const day = letter.datedOn ?? letter.sentOn ?? letter.updatedAt.toISOString().slice(0, 10);
  const [office] = await readOffices(tx, letter.campaignId, day, place.officeId);
  if (!office) throw new Problem('not.found');
  const [found] = await tx.select().from(delivery).where(isIt).for('update');
  if (found) {
    // What was cancelled of a letter that is being written again goes out with it, or not at all.
    if (!isOut(letter.state)) throw new Problem('letter.wrongState', { params: { state: letter.state } });
    if (found.version !== seen) throw new Problem('edit.conflict', { current: { version: found.version } });
    return { letter, office, row: found, subject: deliverySubject(found.id, letter.title, office.country) };
  }
  if (!unrecorded || !wasSent(letter.state)) throw new Problem('not.found');
  if (seen !== 0) throw new Problem('edit.conflict', { current: { version: 0 } });
  const [recipient] = await tx
    .select({ officeId: letterRecipient.officeId })
    .from(letterRecipient)
    .where(and(eq(letterRecipient.letterId, letter.id), eq(letterRecipient.officeId, office.id)));
  if (!recipient) throw new Problem('not.found');
  const row = onlyRow(
    await tx
      .insert(delivery)
      .values({
        ...{ campaignId: letter.campaignId, letterId: letter.id, officeId: office.id, locale: office.locale },
        holderId: office.holder?.id ?? null,
        holderName: office.holder?.name ?? '',
        channel: unrecorded.channel,
        state: 'delivered',
        createdAt: unrecorded.at,
      })
      .returning(),
  );
  return { letter, office, row, subject: deliverySubject(row.id, letter.title, office.country) };
}
