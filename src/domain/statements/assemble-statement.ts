import type { Locale } from '../locale/locale.ts';
import { partsInPlay, type StatementPart } from './parts.ts';
import type { PublishedWording, StatementContent } from './statement.ts';

/**
 * The text as it will be published: every part in play in each of `locales`, in their order. What a locale lacks is
 * left out here; `preflight` says what it is, and nothing is published while it says anything.
 */
export function assembleStatement(parts: readonly StatementPart[], locales: readonly Locale[]): StatementContent {
  const inPlay = partsInPlay(parts);
  const ofKind = (kind: StatementPart['kind']) => inPlay.filter((part) => part.kind === kind);
  const [preamble] = ofKind('preamble');
  const [closing] = ofKind('closing');
  return {
    locales: [...locales],
    ...(preamble ? { preamble: wordingsOf(preamble, locales) } : {}),
    demands: ofKind('demand').map((part) => ({ key: part.key, wordings: wordingsOf(part, locales) })),
    ...(closing ? { closing: wordingsOf(closing, locales) } : {}),
  };
}

function wordingsOf({ approved }: StatementPart, locales: readonly Locale[]): PublishedWording[] {
  return locales.flatMap((locale) =>
    approved
      .filter((wording) => wording.locale === locale)
      .map(({ number, title, body }) => ({ locale, versionNumber: number, title, body })),
  );
}
