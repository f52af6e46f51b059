import type { LetterBlock, LetterBody, LetterInline } from '../letter-body.ts';
import { isMergeField, type MergeField } from '../merge-fields.ts';
import type { PassageCondition } from '../passage-condition.ts';

/** A template's text: what an editor starts from, never what is sent unread. */
export interface LetterTemplate {
  subject: string;
  body: LetterBody;
}

/**
 * A paragraph in which `{demands.count}` stands for a merge field. Only templates, which are ours, are read so;
 * what people write is never searched for fields.
 */
export function line(template: string): Extract<LetterBlock, { type: 'paragraph' }> {
  const content = template.split(/(\{[\w.]+\})/).flatMap((part): LetterInline[] => {
    const name = /^\{([\w.]+)\}$/.exec(part)?.[1];
    if (name !== undefined) return [field(name)];
    return part === '' ? [] : [{ type: 'text', text: part }];
  });
  return { type: 'paragraph', content };
}

function field(name: string): LetterInline {
  if (!isMergeField(name)) throw new TypeError(`No merge field is called ${name}`);
  const attrs: { field: MergeField } = { field: name };
  return { type: 'mergeField', attrs };
}

/** A paragraph that only some offices read. */
export const onlyFor = (condition: PassageCondition, template: string): LetterBlock => ({
  type: 'conditional',
  attrs: { condition },
  content: [line(template)],
});

export const letterOf = (subject: string, lines: readonly (string | LetterBlock)[]): LetterTemplate => ({
  subject,
  body: { type: 'doc', content: lines.map((one) => (typeof one === 'string' ? line(one) : one)) },
});
