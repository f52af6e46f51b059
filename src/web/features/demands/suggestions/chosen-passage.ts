import { anchorOf, type PassageAnchor } from '../../../../domain/demands/passage.ts';
import { sentencesOf } from '../../../../domain/demands/sentences.ts';
import type { Locale } from '../../../../domain/locale/locale.ts';

export interface Text {
  title: string;
  body: string;
}

/** What the browser's selection covers of a text shown under `[data-field]` inside of `within`. */
export function selectedPassage(within: HTMLElement, text: Text): PassageAnchor | undefined {
  const selection = getSelection();
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return undefined;
  const range = selection.getRangeAt(0);
  const start = range.startContainer;
  const element = (start instanceof Element ? start : start.parentElement)?.closest<HTMLElement>('[data-field]');
  if (!element || !within.contains(element) || !element.contains(range.endContainer)) return undefined;
  const field = element.dataset.field === 'title' ? 'title' : 'body';
  const before = document.createRange();
  before.selectNodeContents(element);
  before.setEnd(range.startContainer, range.startOffset);
  const from = before.toString().length;
  const anchor = anchorOf(text[field], from, from + range.toString().length);
  return anchor && { field, ...anchor };
}

/** The passages that can be chosen from a list: sentence by sentence, then the title. */
export function offeredPassages(text: Text, locale: Locale): PassageAnchor[] {
  const title = anchorOf(text.title, 0, text.title.length);
  const sentences = sentencesOf(text.body, locale).flatMap(({ start, end }): PassageAnchor[] => {
    const anchor = anchorOf(text.body, start, end);
    return anchor ? [{ field: 'body', ...anchor }] : [];
  });
  return title ? [...sentences, { field: 'title', ...title }] : sentences;
}
