import { expect, it } from 'vitest';
import type { Locale } from '../locale/locale.ts';
import { mentionsAttachment } from './mentions-attachment.ts';

const cases: [Locale, string, boolean][] = [
  ['en', 'Please find the statement attached.', true],
  ['en', 'The reattachment of the unit', false],
  ['es', 'Adjuntamos la declaración', true],
  ['es', 'La lista anexa', true],
  ['es', 'El ministro adjuntó', false],
  ['es', 'anexionar', false],
  ['pt', 'Segue em anexo a declaração', true],
  ['pt', 'Pedimos uma resposta', false],
];
it.each(cases)('in %s, “%s” speaks of something enclosed: %s', (locale, text, expected) => {
  expect(mentionsAttachment(text, locale)).toBe(expected);
});
