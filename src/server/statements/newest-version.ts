import { Problem } from '../../domain/errors.ts';
import type { Db, Tx } from '../db/connection.ts';
import { findVersion } from './read-versions.ts';

/** The version that is signed. @throws Problem `statement.notPublished` before anything was published */
export async function newestVersion(db: Db | Tx, campaignId: string) {
  const newest = await findVersion(db, campaignId);
  if (!newest) throw new Problem('statement.notPublished');
  return newest;
}
