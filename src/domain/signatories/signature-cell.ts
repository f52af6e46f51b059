import type { Channel } from './channel.ts';
import type { OrgType } from './org-type.ts';
import type { SignatureState } from './signature-state.ts';

/**
 * Where a signature counts. An event moves a signature from one cell to another; every count is a sum over cells.
 */
export interface SignatureCell {
  state: SignatureState;
  country: string;
  type: OrgType;
  /** The number of the statement version it was last given for. */
  version: number;
  /** The number of the version it was asked to renew for, and declined. */
  declined: number | null;
  /** Keys of the demands it does not endorse, sorted. */
  reserves: readonly string[];
  /** How the signature came; the same in every cell of one signature. */
  channel: Channel;
}

/** The event columns of a cell, on the side it comes from and the side it leads to. */
export function cellColumns(from: SignatureCell | null, to: SignatureCell | null) {
  return {
    fromState: from?.state ?? null,
    toState: to?.state ?? null,
    fromCountry: from?.country ?? null,
    toCountry: to?.country ?? null,
    fromType: from?.type ?? null,
    toType: to?.type ?? null,
    fromVersion: from?.version ?? null,
    toVersion: to?.version ?? null,
    fromDeclined: from?.declined ?? null,
    toDeclined: to?.declined ?? null,
    fromReserves: from === null ? null : [...from.reserves],
    toReserves: to === null ? null : [...to.reserves],
    channel: (to ?? from)?.channel ?? 'staff',
  };
}
