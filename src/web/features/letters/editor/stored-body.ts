import type { JSONContent } from '@tiptap/core';
import { type LetterBody, letterBodySchema } from '../../../../domain/letters/letter-body.ts';

/**
 * What is stored, as the editor holds it: a note is one sign with its words beside it, whatever they are made of; what the
 * editor cannot show of them (fields within a note) it carries along.
 */
export const asContent = (body: LetterBody): JSONContent => walk(body as JSONContent, opened);

/**
 * What the editor holds, as it is stored; `undefined`: it has more, or deeper passages, than a letter may have. The schema
 * drops what the editor adds to its nodes.
 */
export function asBody(content: JSONContent): LetterBody | undefined {
  return letterBodySchema.safeParse(walk(content, closed)).data;
}

function walk(node: JSONContent, change: (node: JSONContent) => JSONContent): JSONContent {
  const changed = change(node);
  return changed.content ? { ...changed, content: changed.content.map((inner) => walk(inner, change)) } : changed;
}

function opened(node: JSONContent): JSONContent {
  if (node.type !== 'footnote') return node;
  const { content, ...rest } = node;
  return { ...rest, attrs: { text: '', ...node.attrs, inner: content ?? null } };
}

function closed(node: JSONContent): JSONContent {
  if (node.type !== 'footnote') return node;
  const { text, inner } = node.attrs ?? {};
  return { type: 'footnote', attrs: { text: String(text ?? '') }, ...(Array.isArray(inner) ? { content: inner } : {}) };
}
