import { and, eq } from 'drizzle-orm';
import type { z } from 'zod';
import { importSettingsSchema } from '../../domain/imports/batch.ts';
import { fold } from '../../domain/locale/fold.ts';
import { sha256Hex } from '../../domain/sha256.ts';
import type { Tx } from '../db/connection.ts';
import { importMemory } from '../db/schema/index.ts';
import { type StoredBatch, settingsOf } from './stored-batch.ts';

/** What is remembered of how a roster was read. How its bytes were is not: that is recognised each time. */
const rememberedSchema = importSettingsSchema.omit({ reading: true });
export type Remembered = z.infer<typeof rememberedSchema>;

/** Rosters of one source have the same headings in the same order. */
const hashOf = (header: readonly string[]): string => sha256Hex(header.map(fold).join('\n'));

/** How staff last read a roster with these headings. */
export async function recall(tx: Tx, campaignId: string, header: readonly string[]): Promise<Remembered | undefined> {
  const [found] = await tx
    .select({ settings: importMemory.settings })
    .from(importMemory)
    .where(and(eq(importMemory.campaignId, campaignId), eq(importMemory.headerHash, hashOf(header))));
  const remembered = rememberedSchema.safeParse(found?.settings);
  return remembered.success && remembered.data.mapping.length === header.length ? remembered.data : undefined;
}

/** Who starts an import agrees with how it was read. */
export async function remember(tx: Tx, batch: StoredBatch, at: Date): Promise<void> {
  const settings = rememberedSchema.parse(settingsOf(batch));
  await tx
    .insert(importMemory)
    .values({ campaignId: batch.campaignId, headerHash: hashOf(batch.header), settings, usedAt: at })
    .onConflictDoUpdate({
      target: [importMemory.campaignId, importMemory.headerHash],
      set: { settings, usedAt: at },
    });
}
