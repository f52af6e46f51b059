import { eq, sql } from 'drizzle-orm';
import type { DeliverByHand, Reply, SimpleAct } from '../../domain/deliveries/delivery.ts';
import { nextMoment, sendingPlanSchema } from '../../domain/deliveries/sending-plan.ts';
import { wayTo } from '../../domain/deliveries/way.ts';
import { Problem } from '../../domain/errors.ts';
import { timeZoneOf } from '../../domain/officials/time-zone.ts';
import { record } from '../audit/record.ts';
import type { Actor } from '../context.ts';
import type { Tx } from '../db/connection.ts';
import { delivery, deliveryMessage, deliveryReply, letterSending } from '../db/schema/index.ts';
import { readOffices } from '../officials/read-offices.ts';
import type { Ports } from '../ports.ts';
import { endSendingIfDone } from './end-sending.ts';
import type { DeliveryPlace } from './lock-letter.ts';
import { markBounced } from './mark-bounced.ts';
import { newMessageId } from './message-id.ts';
import { moveDelivery } from './move-delivery.ts';
import { type DeliveryRow, type OpenDelivery, openDelivery } from './open-delivery.ts';
import { writeEvent } from './write-event.ts';

type Needs = Pick<Ports, 'db' | 'now' | 'jobs' | 'settings'>;

const RECORDED = {
  settleArrived: 'delivery.settled',
  sendAgain: 'delivery.sentAgain',
  cancel: 'delivery.cancelled',
} as const;

/** A day as the moment it is shown as everywhere: noon of UTC, which is that day wherever anybody lives. */
const asMoment = (day: string): Date => new Date(`${day}T12:00:00Z`);

/**
 * What a person decides about one delivery: that an uncertain one did arrive, that it is sent again, that it is not sent.
 * @throws Problem `edit.conflict`, `delivery.transitionRefused`, `not.found`
 */
export async function actOnDelivery(
  { db, now, jobs, settings }: Needs,
  actor: Actor,
  place: DeliveryPlace,
  seen: number,
  act: SimpleAct,
): Promise<void> {
  await db.transaction(async (tx) => {
    const at = now();
    const open = await openDelivery(tx, place, seen);
    const { letter, row, subject } = open;
    const set =
      act === 'settleArrived'
        ? { arrivedAt: row.handedAt ?? at }
        : act === 'sendAgain'
          ? await queueAgain(tx, open, { at, settings })
          : {};
    const state = await moveDelivery(tx, row, act, set);
    await writeEvent(tx, { deliveryId: row.id, kind: act, at, actor });
    await record(tx, {
      ...{ at, actor, campaignId: row.campaignId, subject, action: RECORDED[act] },
      from: { state: row.state },
      to: { state },
    });
    if (act === 'sendAgain') await jobs.enqueue(tx, 'letter.compose', letter.id);
    else await endSendingIfDone(tx, letter, at, actor);
  });
}

/**
 * The same bytes under the same Message-ID while it goes to the same address: should the first have arrived after all, whoever
 * has both can tell. Where the office has another address or holder now, it is another message. Its sending goes on, if it had ended.
 */
async function queueAgain(
  tx: Tx,
  { row, letter }: OpenDelivery,
  { at, settings }: { at: Date; settings: Ports['settings'] },
): Promise<Partial<DeliveryRow>> {
  const today = at.toISOString().slice(0, 10);
  const [office] = await readOffices(tx, row.campaignId, today, row.officeId);
  if (!office) throw new Problem('not.found');
  const way = wayTo(office, today);
  const holder = { holderId: office.holder?.id ?? null, holderName: office.holder?.name ?? '' };
  const isSame = way.channel === row.channel && way.address === row.address && holder.holderName === row.holderName;
  const keepsMail = row.state === 'uncertain' || isSame || way.channel !== 'email';
  if (!keepsMail) await tx.delete(deliveryMessage).where(eq(deliveryMessage.deliveryId, row.id));
  const [sending] = await tx.select().from(letterSending).where(eq(letterSending.letterId, letter.id)).for('update');
  if (!sending) throw new Problem('sending.wrongState', { params: { state: 'none' } });
  await tx
    .update(letterSending)
    .set({
      state: sql`CASE WHEN ${letterSending.state} = 'ended' THEN 'running' ELSE ${letterSending.state} END`,
      endedAt: null,
      version: sql`${letterSending.version} + 1`,
    })
    .where(eq(letterSending.letterId, letter.id));
  const plan = sendingPlanSchema.parse(sending.plan);
  return {
    ...(keepsMail ? {} : { ...way, ...holder, messageId: newMessageId(settings), letterHash: null, pdfHash: null }),
    ...{
      attempts: 0,
      arrivedAt: null,
      serverSaid: '',
      notBefore: nextMoment(plan, timeZoneOf(office), at),
    },
  };
}

/**
 * Writes down that a letter was handed over, posted or entered in a portal.
 * @throws Problem as `actOnDelivery`
 */
export async function deliverByHand(
  { db, now }: Pick<Ports, 'db' | 'now'>,
  actor: Actor,
  place: DeliveryPlace,
  seen: number,
  { channel, on, note }: DeliverByHand,
): Promise<void> {
  await db.transaction(async (tx) => {
    const at = now();
    if (on > at.toISOString().slice(0, 10)) throw inFuture('on');
    const { letter, row, subject } = await openDelivery(tx, place, seen, { channel, at });
    // Where there was no row it is there now, as delivered.
    const set = { channel, note, arrivedAt: asMoment(on) };
    const isNew = seen === 0;
    if (isNew) await touch(tx, row, set);
    else await moveDelivery(tx, row, 'deliver', set);
    await writeEvent(tx, { deliveryId: row.id, kind: 'deliver', at, actor, note });
    await record(tx, {
      ...{ at, actor, campaignId: row.campaignId, subject, action: 'delivery.delivered' as const },
      from: isNew ? null : { state: row.state },
      to: { state: 'delivered', channel, on },
    });
    await endSendingIfDone(tx, letter, at, actor);
  });
}

const inFuture = (path: string) => new Problem('request.invalid', { fields: [{ path, code: 'field.invalid' }] });

const touch = (tx: Tx, row: DeliveryRow, set: Partial<DeliveryRow>) =>
  tx
    .update(delivery)
    .set({ ...set, version: sql`${delivery.version} + 1` })
    .where(eq(delivery.id, row.id));

/**
 * Writes down that a letter came back. Its address is not written to again before somebody mends it.
 * @throws Problem as `actOnDelivery`
 */
export async function logBounce(
  { db, now }: Pick<Ports, 'db' | 'now'>,
  actor: Actor,
  place: DeliveryPlace,
  seen: number,
  note: string,
): Promise<void> {
  await db.transaction(async (tx) => {
    const at = now();
    const { letter, row, subject } = await openDelivery(tx, place, seen);
    const state = await moveDelivery(tx, row, 'bounce', { arrivedAt: null });
    if (row.address !== '') await markBounced(tx, row.officeId, row.address, at);
    await writeEvent(tx, { deliveryId: row.id, kind: 'bounce', at, actor, note });
    await record(tx, {
      ...{ at, actor, campaignId: row.campaignId, subject, action: 'delivery.bounced' as const },
      from: { state: row.state },
      to: { state },
    });
    await endSendingIfDone(tx, letter, at, actor);
  });
}

/**
 * Writes down what an office answered, and when somebody should come back to it.
 * @throws Problem as `actOnDelivery`; `request.invalid` for a letter of long ago when it is not said how it had gone
 */
export async function recordReply(
  { db, now }: Pick<Ports, 'db' | 'now'>,
  actor: Actor,
  place: DeliveryPlace,
  seen: number,
  { receivedOn, outcome, summary, nextOn, channel }: Reply,
): Promise<void> {
  await db.transaction(async (tx) => {
    const at = now();
    if (receivedOn > at.toISOString().slice(0, 10)) throw inFuture('receivedOn');
    if (seen === 0 && !channel)
      throw new Problem('request.invalid', { fields: [{ path: 'channel', code: 'field.required' }] });
    const { letter, row, subject } = await openDelivery(tx, place, seen, channel && { channel, at });
    const state = await moveDelivery(tx, row, 'reply', {
      ...{ followUpOn: nextOn, arrivedAt: row.arrivedAt ?? row.handedAt },
    });
    await tx.insert(deliveryReply).values({
      ...{ deliveryId: row.id, receivedOn, outcome, summary, nextOn },
      ...{ recordedByName: actor.name, recordedAt: at },
    });
    await writeEvent(tx, { deliveryId: row.id, kind: 'reply', at, actor });
    await record(tx, {
      ...{ at, actor, campaignId: row.campaignId, subject, action: 'delivery.replied' as const },
      from: { state: row.state },
      to: { state, outcome, receivedOn, nextOn },
    });
    await endSendingIfDone(tx, letter, at, actor);
  });
}
