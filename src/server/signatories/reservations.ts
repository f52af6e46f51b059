import { asc, eq } from 'drizzle-orm';
import type { Reservation } from '../../domain/consent/reservation.ts';
import { Problem } from '../../domain/errors.ts';
import type { StatementContent } from '../../domain/statements/statement.ts';
import type { Db, Tx } from '../db/connection.ts';
import { reservation } from '../db/schema/index.ts';

export async function readReservations(db: Db | Tx, signatureId: string): Promise<Reservation[]> {
  return db
    .select({ demandKey: reservation.demandKey, note: reservation.note })
    .from(reservation)
    .where(eq(reservation.signatureId, signatureId))
    .orderBy(asc(reservation.demandKey));
}

/** Puts these in the place of whatever was reserved before. The event that says so is the caller's. */
export async function writeReservations(tx: Tx, signatureId: string, all: readonly Reservation[]): Promise<void> {
  await tx.delete(reservation).where(eq(reservation.signatureId, signatureId));
  if (all.length > 0) await tx.insert(reservation).values(all.map((one) => ({ ...one, signatureId })));
}

/** @throws Problem `request.invalid` where a reservation names a demand that the signed text does not have */
export function checkReservations(all: readonly Reservation[], { demands }: StatementContent): void {
  const fields = all.flatMap(({ demandKey }, index) =>
    demands.some(({ key }) => key === demandKey)
      ? []
      : [{ path: `reservations.${index}.demandKey`, code: 'field.notOneOf' as const }],
  );
  if (fields.length > 0) throw new Problem('request.invalid', { fields });
}
