import { expect, test } from 'vitest';
import { changedFields, fieldWords } from './changed-fields.ts';

test('only what differs is listed', () => {
  expect(changedFields({ name: 'Ana', locale: 'es' }, { name: 'Ana', locale: 'pt' })).toEqual([
    { field: 'locale', before: 'es', after: 'pt' },
  ]);
});

test('what was made new or taken away has one side only', () => {
  expect(changedFields(null, { role: 'viewer' })).toEqual([{ field: 'role', before: undefined, after: 'viewer' }]);
  expect(changedFields({ role: 'viewer' }, null)).toEqual([{ field: 'role', before: 'viewer', after: undefined }]);
});

test('field names read as words', () => {
  expect(fieldWords('expiresAt')).toBe('expires at');
});
