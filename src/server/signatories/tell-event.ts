import { asc, eq, inArray } from 'drizzle-orm';
import type { Locale } from '../../domain/locale/locale.ts';
import { cellColumns, type SignatureCell } from '../../domain/signatories/signature-cell.ts';
import type { SignatureEventType } from '../../domain/signatories/signature-state.ts';
import { HOUSE } from '../audit/record.ts';
import type { Actor } from '../context.ts';
import type { Db, Tx } from '../db/connection.ts';
import { insertRows } from '../db/insert-rows.ts';
import { onlyRow } from '../db/rows.ts';
import { organization, reservation, signature, signatureEvent, statementVersion } from '../db/schema/index.ts';

export interface ToldEvent {
  signatureId: string;
  campaignId: string;
  type: SignatureEventType;
  /** The day it counts for, `YYYY-MM-DD`. */
  day: string;
  at: Date;
  /** `null`: the house itself, or a signatory by its personal link. */
  actor: Pick<Actor, 'id' | 'name'> | null;
  note: string;
  /** `null`: nothing counted before (or counts after). */
  from: SignatureCell | null;
  to: SignatureCell | null;
  /** Where a text was consented to: the language it was read in. */
  locale?: Locale;
}

/** Appends facts about signatures. The only place that writes them, so that none is told without its cells. */
export async function tellEvents(tx: Tx, told: readonly ToldEvent[]): Promise<void> {
  await insertRows(
    tx,
    signatureEvent,
    told.map(({ actor, from, to, locale, ...event }) => ({
      ...event,
      ...cellColumns(from, to),
      actorId: actor?.id ?? null,
      actorName: actor?.name ?? HOUSE,
      locale: locale ?? null,
    })),
  );
}

/** Where signatures count now, by id. Lock them first when an event is to follow. */
export async function readCells(db: Db | Tx, ids: readonly string[]): Promise<Map<string, SignatureCell>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({
      id: signature.id,
      state: signature.state,
      country: organization.country,
      type: organization.type,
      version: statementVersion.number,
      declined: signature.declinedVersion,
      channel: signature.channel,
    })
    .from(signature)
    .innerJoin(organization, eq(organization.id, signature.organizationId))
    .innerJoin(statementVersion, eq(statementVersion.id, signature.statementVersionId))
    .where(inArray(signature.id, [...ids]));
  const reserved = await db
    .select({ id: reservation.signatureId, demandKey: reservation.demandKey })
    .from(reservation)
    .where(inArray(reservation.signatureId, [...ids]))
    .orderBy(asc(reservation.demandKey));
  return new Map(
    rows.map(({ id, ...cell }) => [
      id,
      { ...cell, reserves: reserved.filter((one) => one.id === id).map(({ demandKey }) => demandKey) },
    ]),
  );
}

export async function readCell(db: Db | Tx, id: string): Promise<SignatureCell> {
  return onlyRow([...(await readCells(db, [id])).values()]);
}
