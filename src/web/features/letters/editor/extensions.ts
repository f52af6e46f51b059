import { Node } from '@tiptap/core';
import { ReactNodeViewRenderer } from '@tiptap/react';
import StarterKit from '@tiptap/starter-kit';
import { FieldChip } from './field-chip.tsx';

/** A place that takes its value from the desk; see `domain/letters/merge-fields.ts`. */
const MergeField = Node.create({
  name: 'mergeField',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => ({ field: { default: '' } }),
  parseHTML: () => [
    { tag: 'span[data-merge-field]', getAttrs: (element) => ({ field: element.getAttribute('data-merge-field') }) },
  ],
  renderHTML: ({ node }) => ['span', { 'data-merge-field': String(node.attrs.field) }, `[${String(node.attrs.field)}]`],
  addNodeView: () => ReactNodeViewRenderer(FieldChip, { as: 'span' }),
});

/** Exactly what `letterBodySchema` can store; a list's items hold paragraphs and no further lists. */
export const letterExtensions = [
  StarterKit.configure({
    blockquote: false,
    code: false,
    codeBlock: false,
    horizontalRule: false,
    link: false,
    listItem: false,
    strike: false,
    trailingNode: false,
    underline: false,
    heading: { levels: [1, 2, 3] },
  }),
  Node.create({
    name: 'listItem',
    content: 'paragraph+',
    defining: true,
    parseHTML: () => [{ tag: 'li' }],
    renderHTML: () => ['li', 0],
    addKeyboardShortcuts() {
      return { Enter: () => this.editor.commands.splitListItem(this.name) };
    },
  }),
  MergeField,
];
