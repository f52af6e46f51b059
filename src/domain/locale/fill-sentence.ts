export type SentenceParams = Record<string, string | number>;

/** Fills a sentence's `{{placeholders}}`. */
export function fillSentence(sentence: string, params: SentenceParams = {}): string {
  return sentence.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => String(params[name] ?? '…'));
}
