import type { EntryFields } from '../../domain/duplicates/merged-fields.ts';
import type { Display, SignatureState } from '../../domain/signatories/signature-state.ts';
import type { organization } from '../db/schema/index.ts';

export type Entry = typeof organization.$inferSelect;

/** What `organization_merge.record` holds: enough to restore all that the merge changed. */
export type MergeRecord = {
  /** Both entries as they were, with the keys they were found by. */
  kept: EntryFields & { matchKeys: number[] | null };
  merged: EntryFields & { matchKeys: number[] | null };
  written: EntryFields;
  /** Signatures that went over to the kept entry. */
  moved: string[];
  /** Signatures of one campaign that became one. */
  joined: JoinedSignatures[];
  representatives: string[];
  /** Entries whose network was the merged one. */
  children: string[];
  /** Pairs of the merged entry that were passed on to the kept one. */
  pairs: { id: string; state: 'open' | 'distinct' }[];
};

export type JoinedSignatures = {
  stays: string;
  goes: string;
  goesState: SignatureState;
  display: { before: Display; written: Display };
  /** The one that stays was the merged entry's, so that the two changed places. */
  swapped: boolean;
};

export function fieldsOf(entry: Entry): EntryFields {
  const { name, acronym, aliases, formerNames, names, country, type, website, mailDomains, tags, note, parentId } =
    entry;
  return { name, acronym, aliases, formerNames, names, country, type, website, mailDomains, tags, note, parentId };
}

/** The jsonb column is typed for every room; this one alone writes and reads it. */
export const readRecord = (record: Record<string, unknown>): MergeRecord => record as MergeRecord;
