import type { Locale } from '../locale/locale.ts';
import { sha256Hex } from '../sha256.ts';
import { canonicalJson } from '../statements/statement.ts';
import type { LetterBody } from './letter-body.ts';

/** Everything of a letter that goes out, besides what the desk's facts put into its fields. */
export interface LetterContent {
  sourceLocale: Locale;
  texts: readonly { locale: Locale; subject: string; body: LetterBody }[];
  /** The date printed on it; `null`: that of sending. */
  datedOn: string | null;
  replyBy: string | null;
  parentLetterId: string | null;
  statementVersion: number | null;
  /** Ids of the offices it goes to. */
  offices: readonly string[];
  attachments: readonly { name: string; sha256: string }[];
}

/** What an approval is for: SHA-256 of the canonical JSON (see `canonicalJson`), lists in an order of their own. */
export const contentHash = ({ texts, offices, attachments, ...content }: LetterContent): string =>
  sha256Hex(
    canonicalJson({
      ...content,
      texts: texts.toSorted((a, b) => (a.locale < b.locale ? -1 : 1)),
      offices: offices.toSorted(),
      attachments,
    }),
  );
