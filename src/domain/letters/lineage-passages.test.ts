import { describe, expect, it } from 'vitest';
import { LOCALES } from '../locale/locale.ts';
import { fieldsIn } from './fields-in.ts';
import { letterBodySchema } from './letter-body.ts';
import { daysBetween } from './lineage.ts';
import { FOLLOW_UP_PASSAGES, followUpPassage, followUpPassages } from './lineage-passages.ts';
import { isMergeField } from './merge-fields.ts';

const office = { id: 'a', country: 'UY', titleLocal: 'x', reply: null };
const answered = { ...office, reply: { outcome: 'meeting' as const, receivedOn: '2013-12-01' } };

describe('what a follow-up offers to say', () => {
  it.each([
    ['nothing, where nothing is known', { offices: [], gained: null, published: [] }, []],
    ['that nobody answered', { offices: [office], gained: 0, published: [] }, ['silence']],
    [
      'thanks to who answered, and not to others',
      { offices: [office, answered], gained: 0, published: [] },
      ['silence', 'thanks'],
    ],
    [
      'what is new',
      { offices: [], gained: 6, published: [{ number: 2, kind: 'material', publishedAt: '' }] },
      ['gained', 'published'],
    ],
  ])('is %s', (_, lineage, keys) => {
    expect(followUpPassages('es', lineage).map(({ key }) => key)).toEqual(keys);
  });

  it('is a text that can be stored, with fields that exist, in every language', () => {
    for (const locale of LOCALES)
      for (const passage of FOLLOW_UP_PASSAGES) {
        const body = letterBodySchema.parse({ type: 'doc', content: [followUpPassage(locale, passage)] });
        expect(fieldsIn(body).filter((field) => !isMergeField(field))).toEqual([]);
        expect(fieldsIn(body).length).toBeGreaterThan(0);
      }
  });
});

it.each([
  ['2013-11-19', '2013-12-23', 34],
  ['2013-12-23', '2013-11-19', 0],
  ['2014-03-08', '2014-03-10', 2],
])('from %s to %s are %i days', (from, to, days) => {
  expect(daysBetween(from, to)).toBe(days);
});
