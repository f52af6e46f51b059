import { and, eq, sql } from 'drizzle-orm';
import type { StartSending } from '../../domain/deliveries/delivery.ts';
import { nextMoment, type SendingPlan } from '../../domain/deliveries/sending-plan.ts';
import { wayTo } from '../../domain/deliveries/way.ts';
import { Problem } from '../../domain/errors.ts';
import { localeFor } from '../../domain/letters/letter.ts';
import type { Locale } from '../../domain/locale/locale.ts';
import type { Office } from '../../domain/officials/office.ts';
import { timeZoneOf } from '../../domain/officials/time-zone.ts';
import { record } from '../audit/record.ts';
import type { Actor } from '../context.ts';
import type { Tx } from '../db/connection.ts';
import { onlyRow } from '../db/rows.ts';
import {
  campaign,
  delivery,
  deliveryMessage,
  letter,
  letterRecipient,
  letterSending,
  letterVariant,
} from '../db/schema/index.ts';
import { assertReadyToSend } from '../letters/approval/assert-ready-to-send.ts';
import { readOffices } from '../officials/read-offices.ts';
import type { Ports, Settings } from '../ports.ts';
import type { DeliveryPlace } from './lock-letter.ts';
import { newMessageId } from './message-id.ts';
import { writeEvent } from './write-event.ts';

type Needs = Pick<Ports, 'db' | 'now' | 'jobs' | 'settings'>;
type LetterRow = typeof letter.$inferSelect;

/**
 * Lets an approved letter go: one delivery an office, each fixed with whom it addresses, where it goes and under which
 * Message-ID, all in one transaction. Offices without an e-mail address wait for a person.
 * @throws Problem `edit.conflict` for a letter that changed since `seen`, what `assertReadyToSend` throws, `not.found`
 */
export async function startSending(
  { db, now, jobs, settings }: Needs,
  actor: Actor,
  place: Pick<DeliveryPlace, 'campaign' | 'letterId'>,
  seen: number,
  { plan, accepted }: StartSending,
): Promise<void> {
  await db.transaction(async (tx) => {
    const at = now();
    const row = await assertReadyToSend(tx, place, at, accepted);
    if (row.version !== seen) throw new Problem('edit.conflict', { current: { version: row.version } });
    const planned = await planDeliveries(tx, row, { at, actor, plan, settings });
    const sending = { state: 'running', plan, startedByName: actor.name, startedAt: at, endedAt: null } as const;
    await tx
      .insert(letterSending)
      .values({ letterId: row.id, ...sending })
      .onConflictDoUpdate({
        target: letterSending.letterId,
        set: { ...sending, version: sql`${letterSending.version} + 1` },
      });
    await tx
      .update(letter)
      .set({ state: 'sending', version: sql`${letter.version} + 1`, updatedAt: at })
      .where(and(eq(letter.id, row.id), eq(letter.state, 'approved')));
    await jobs.enqueue(tx, 'letter.compose', row.id);
    await record(tx, {
      at,
      actor,
      campaignId: row.campaignId,
      action: 'letter.sendingStarted',
      subject: { type: 'letter', id: row.id, label: row.title },
      from: { state: row.state },
      to: { state: 'sending', plan, accepted, deliveries: planned },
    });
  });
}

interface Planning {
  at: Date;
  actor: Actor;
  plan: SendingPlan;
  settings: Settings;
}

/** @returns how many deliveries there are now that were not there before */
async function planDeliveries(tx: Tx, row: LetterRow, planning: Planning): Promise<number> {
  const { defaultLocale } = onlyRow(
    await tx.select({ defaultLocale: campaign.defaultLocale }).from(campaign).where(eq(campaign.id, row.campaignId)),
  );
  const texts = await tx
    .select({ locale: letterVariant.locale })
    .from(letterVariant)
    .where(eq(letterVariant.letterId, row.id));
  const chosen = await tx
    .select({ officeId: letterRecipient.officeId })
    .from(letterRecipient)
    .where(eq(letterRecipient.letterId, row.id));
  const ids = new Set(chosen.map(({ officeId }) => officeId));
  const day = row.datedOn ?? planning.at.toISOString().slice(0, 10);
  const available = texts.map(({ locale }) => locale);
  let planned = 0;
  for (const office of await readOffices(tx, row.campaignId, day)) {
    if (!ids.has(office.id)) continue;
    const locale = localeFor(office.locale, available, defaultLocale) ?? defaultLocale;
    if (await planDelivery(tx, row, { office, locale }, planning)) planned += 1;
  }
  return planned;
}

/** The one delivery of an office: made now, or, where a sending was cancelled before, taken up again as new. */
async function planDelivery(
  tx: Tx,
  row: LetterRow,
  { office, locale }: { office: Office; locale: Locale },
  { at, actor, plan, settings }: Planning,
): Promise<boolean> {
  const way = wayTo(office, at.toISOString().slice(0, 10));
  const fresh = {
    ...way,
    ...{ campaignId: row.campaignId, letterId: row.id, officeId: office.id, locale },
    holderId: office.holder?.id ?? null,
    holderName: office.holder?.name ?? '',
    state: 'queued' as const,
    messageId: way.channel === 'email' ? newMessageId(settings) : null,
    notBefore: way.channel === 'email' ? nextMoment(plan, timeZoneOf(office), at) : null,
    createdAt: at,
  };
  const [made] = await tx
    .insert(delivery)
    .values(fresh)
    .onConflictDoUpdate({
      target: [delivery.letterId, delivery.officeId],
      set: { ...fresh, attempts: 0, handedAt: null, serverSaid: '', version: sql`${delivery.version} + 1` },
      setWhere: eq(delivery.state, 'cancelled'),
    })
    .returning({ id: delivery.id });
  if (!made) return false;
  // Its text may have changed since.
  await tx.delete(deliveryMessage).where(eq(deliveryMessage.deliveryId, made.id));
  await writeEvent(tx, { deliveryId: made.id, kind: 'planned', at, actor });
  return true;
}
