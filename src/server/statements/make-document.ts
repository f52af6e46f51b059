import { eq } from 'drizzle-orm';
import { Problem } from '../../domain/errors.ts';
import type { Locale } from '../../domain/locale/locale.ts';
import { sha256Hex } from '../../domain/sha256.ts';
import type { Display } from '../../domain/signatories/signature-state.ts';
import type { CampaignScope } from '../context.ts';
import { onlyRow } from '../db/rows.ts';
import { campaign } from '../db/schema/index.ts';
import type { Ports } from '../ports.ts';
import { readBehind } from './read-behind.ts';
import { readVersionRow } from './read-versions.ts';
import { type StatementDocument, statementDocument } from './statement-document.ts';
import { wordDocument } from './word-document.ts';

/** Who is named at the end of a document: nobody, who lets everyone read its name, or who lets officials do so too. */
export const NAMED = ['none', 'public', 'letters'] as const;
export type Named = (typeof NAMED)[number];

const DISPLAYS: Record<Exclude<Named, 'none'>, Exclude<Display, 'counted-only'>[]> = {
  public: ['public'],
  letters: ['public', 'letters-only'],
};

export const DOCUMENT_FORMATS = ['pdf', 'docx'] as const;
export type DocumentFormat = (typeof DOCUMENT_FORMATS)[number];

const CONTENT_TYPES: Record<DocumentFormat, string> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

/** Raised when templates change what a document of the same data looks like. */
const EDITION = 1;

export interface DocumentWish {
  campaign: CampaignScope;
  number: number;
  locale: Locale;
  format: DocumentFormat;
  named: Named;
}

/** A document that can be made; making it is left to who finds that the reader does not have it yet. */
export interface PreparedDocument {
  /** Changes exactly when the document would. */
  tag: string;
  contentType: string;
  fileName: string;
  /** @throws Problem `document.unavailable` */
  make: () => Promise<ArrayBuffer>;
}

/**
 * One version as a document in one of its languages.
 * @throws Problem `not.found` for a version that is not there, or not in that language
 */
export async function prepareDocument(
  { db, typesetter }: Pick<Ports, 'db' | 'typesetter'>,
  { campaign: scope, number, locale, format, named }: DocumentWish,
): Promise<PreparedDocument> {
  const version = await readVersionRow(db, scope.id, number);
  if (!version.content.locales.includes(locale)) throw new Problem('not.found');
  const { title } = onlyRow(await db.select({ title: campaign.title }).from(campaign).where(eq(campaign.id, scope.id)));
  const behind = named === 'none' ? null : await readBehind(db, version, DISPLAYS[named]);
  const document = statementDocument(version, { title, locale, behind });
  return {
    tag: sha256Hex(JSON.stringify([EDITION, format, document])).slice(0, 32),
    contentType: CONTENT_TYPES[format],
    fileName: `${scope.slug}-v${number}-${locale}.${format}`,
    make: () => (format === 'pdf' ? typeset(typesetter, document) : wordDocument(document)),
  };
}

/** A copy on a plain buffer: a view of the compiler's memory is no body of an answer. */
const typeset = async (typesetter: Ports['typesetter'], document: StatementDocument): Promise<ArrayBuffer> =>
  Uint8Array.from(await typesetter.pdf('statement', document)).buffer;
