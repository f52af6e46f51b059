import { expect, it } from 'vitest';
import { contentHash, type LetterContent } from './letter-content.ts';

const text = (locale: 'en' | 'es', words: string): LetterContent['texts'][number] => ({
  locale,
  subject: words,
  body: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }] },
});
const content: LetterContent = {
  sourceLocale: 'es',
  texts: [text('es', 'Hola'), text('en', 'Hello')],
  datedOn: null,
  replyBy: '2026-12-01',
  parentLetterId: null,
  statementVersion: 2,
  offices: ['b', 'a'],
  attachments: [{ name: 'statement.pdf', sha256: 'f'.repeat(64) }],
};
const hash = contentHash(content);

it('is the same whatever order texts and offices were read in', () => {
  expect(contentHash({ ...content, texts: content.texts.toReversed(), offices: ['a', 'b'] })).toBe(hash);
});

const changes: [string, Partial<LetterContent>][] = [
  ['a word', { texts: [text('es', 'Hola.'), text('en', 'Hello')] }],
  ['a language more', { texts: [text('es', 'Hola')] }],
  ['the language it is translated from', { sourceLocale: 'en' }],
  ['its date', { datedOn: '2026-11-25' }],
  ['the day it asks to be answered by', { replyBy: null }],
  ['the letter it follows', { parentLetterId: 'other' }],
  ['the statement version', { statementVersion: 3 }],
  ['an office', { offices: ['a'] }],
  ['an attachment', { attachments: [{ name: 'statement.pdf', sha256: 'e'.repeat(64) }] }],
];
it.each(changes)('is another one after a change of %s', (_, change) => {
  expect(contentHash({ ...content, ...change })).not.toBe(hash);
});
