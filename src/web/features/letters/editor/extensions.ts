import { mergeAttributes, Node } from '@tiptap/core';
import { ReactNodeViewRenderer } from '@tiptap/react';
import StarterKit from '@tiptap/starter-kit';
import { isLinkTarget } from '../../../../domain/letters/link-target.ts';
import { type PassageCondition, passageConditionSchema } from '../../../../domain/letters/passage-condition.ts';
import { FieldChip } from './field-chip.tsx';
import { FootnoteMark } from './footnote-mark.tsx';
import { Passage } from './passage.tsx';

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

/** A note on what stands before it; its words stand below the letter, or at the foot of the page. */
const Footnote = Node.create({
  name: 'footnote',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => ({ text: { default: '' }, inner: { default: null, rendered: false } }),
  parseHTML: () => [
    { tag: 'span[data-footnote]', getAttrs: (element) => ({ text: element.getAttribute('data-footnote') }) },
  ],
  renderHTML: ({ node }) => ['span', { 'data-footnote': String(node.attrs.text) }],
  addNodeView: () => ReactNodeViewRenderer(FootnoteMark, { as: 'span' }),
});

/** What follows begins on a new page where there are pages. */
const PageBreak = Node.create({
  name: 'pageBreak',
  group: 'block',
  atom: true,
  parseHTML: () => [{ tag: 'hr[data-page-break]' }],
  renderHTML: () => ['hr', { 'data-page-break': '' }],
  addKeyboardShortcuts() {
    return { 'Mod-Enter': () => this.editor.commands.insertContent({ type: this.name }) };
  },
});

/** Blocks that only some offices read. */
const Conditional = Node.create({
  name: 'conditional',
  group: 'block',
  content: 'block+',
  defining: true,
  isolating: true,
  addAttributes: () => ({ condition: { default: ANY_SIGNATORY, rendered: false } }),
  parseHTML: () => [{ tag: 'div[data-condition]', getAttrs: (element) => ({ condition: conditionOf(element) }) }],
  renderHTML: ({ node, HTMLAttributes }) => [
    'div',
    mergeAttributes(HTMLAttributes, { 'data-condition': JSON.stringify(node.attrs.condition) }),
    0,
  ],
  addNodeView: () => ReactNodeViewRenderer(Passage),
});

export const ANY_SIGNATORY: PassageCondition = { on: 'signatoriesInCountry' };

function conditionOf(element: HTMLElement): PassageCondition {
  try {
    return passageConditionSchema.parse(JSON.parse(element.getAttribute('data-condition') ?? ''));
  } catch {
    // Pasted from who knows where: whoever pasted it chooses anew.
    return ANY_SIGNATORY;
  }
}

/** Exactly what `letterBodySchema` can store; a list's items hold paragraphs and no further lists. */
export const letterExtensions = [
  StarterKit.configure({
    blockquote: false,
    code: false,
    codeBlock: false,
    horizontalRule: false,
    listItem: false,
    strike: false,
    trailingNode: false,
    underline: false,
    heading: { levels: [1, 2, 3] },
    link: { openOnClick: false, autolink: true, defaultProtocol: 'https', isAllowedUri: isLinkTarget },
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
  Footnote,
  PageBreak,
  Conditional,
];
