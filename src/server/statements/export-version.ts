import type { ExportedVersion } from '../../domain/statements/publication.ts';
import type { VersionRow } from './read-versions.ts';

/** A version as anyone may have it; `docs/statement-format.md` describes it. */
export const exportVersion = (
  campaign: string,
  { number, kind, publishedAt, sha256, content }: VersionRow,
): ExportedVersion => ({ campaign, number, kind, publishedAt: publishedAt.toISOString(), sha256, content });
