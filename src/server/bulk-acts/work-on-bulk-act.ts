import type { Tx } from '../db/connection.ts';
import { tellTopic } from '../live/tell.ts';
import type { Ports, Settings } from '../ports.ts';
import { doDeed, nextItems, noteOutcomes, undoDeed } from './do-chunk.ts';
import { actorOfAct, deedOf, lockAct, moveAct } from './stored-act.ts';

type Needs = Pick<Ports, 'db' | 'now' | 'settings'>;

/** Goes through an act's items, some at a time: whatever kills it, each is wholly done or not at all, and the next call carries on. */
export async function applyBulkAct({ db, now, settings }: Needs, id: string): Promise<void> {
  let goesOn = true;
  while (goesOn) goesOn = await db.transaction((tx) => applyChunk(tx, now(), settings, id));
}

/** Takes an act back in the same way; what was edited since is kept and named. */
export async function takeBackBulkAct({ db, now }: Needs, id: string): Promise<void> {
  let goesOn = true;
  while (goesOn) goesOn = await db.transaction((tx) => takeBackChunk(tx, now(), id));
}

async function applyChunk(tx: Tx, at: Date, settings: Settings, id: string): Promise<boolean> {
  const act = await lockAct(tx, id, 'running');
  if (!act) return false;
  const items = await nextItems(tx, act, 'waiting');
  if (items.length === 0) {
    await moveAct(tx, at, actorOfAct(act), { id, from: ['running'], to: 'done', action: 'bulkAct.done' });
    return false;
  }
  const able = items.filter(({ reason }) => reason === null);
  if (able.length > 0) await doDeed({ tx, at, act, deed: deedOf(act), items: able }, settings);
  await noteOutcomes(
    tx,
    act,
    items.map((item) => ({ ...item, outcome: item.reason === null ? 'changed' : 'skipped' })),
  );
  await tellTopic(tx, act.campaignId, 'signature');
  return true;
}

async function takeBackChunk(tx: Tx, at: Date, id: string): Promise<boolean> {
  const act = await lockAct(tx, id, 'undoing');
  if (!act) return false;
  const items = await nextItems(tx, act, 'changed');
  if (items.length === 0) {
    await moveAct(tx, at, actorOfAct(act), { id, from: ['undoing'], to: 'undone', action: 'bulkAct.undone' });
    return false;
  }
  const asLeft = items.filter(({ reason }) => reason === null);
  if (asLeft.length > 0) await undoDeed({ tx, at, act, deed: deedOf(act), items: asLeft });
  await noteOutcomes(
    tx,
    act,
    items.map((item) => ({ ...item, outcome: item.reason === null ? 'undone' : 'kept' })),
  );
  await tellTopic(tx, act.campaignId, 'signature');
  return true;
}
