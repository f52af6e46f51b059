import { describe, expect, it } from 'vitest';
import type { OfficeContact } from '../officials/office.ts';
import { wayTo } from './way.ts';

const contact = (kind: OfficeContact['kind'], value: string, more: Partial<OfficeContact> = {}): OfficeContact => ({
  ...{ id: value, holderId: null, kind, value, source: 'a test', validUntil: null, bouncedAt: null },
  ...more,
});
const wayOf = (...contacts: OfficeContact[]) => wayTo({ holder: null, contacts }, '2026-07-01');

describe('the way to an office', () => {
  it('is its e-mail address, whose domain is kept for rates', () => {
    expect(wayOf(contact('post', 'Calle 1'), contact('email', 'Despacho@Office.Example'))).toEqual({
      channel: 'email',
      address: 'Despacho@Office.Example',
      domain: 'office.example',
    });
  });

  it.each([
    ['came back', { bouncedAt: '2026-01-01T00:00:00Z' }],
    ['is out of date', { validUntil: '2026-06-30' }],
    ['is of a former holder', { holderId: 'former' }],
  ])('is another where that one %s', (_, more) => {
    expect(wayOf(contact('email', 'a@office.example', more), contact('post', 'Calle 1'))).toMatchObject({
      channel: 'post',
      domain: '',
    });
  });

  it('is a portal before the post, and somebody’s hand where nothing is known; never the telephone', () => {
    expect(wayOf(contact('post', 'Calle 1'), contact('portal', 'https://portal.example')).channel).toBe('portal');
    expect(wayOf(contact('phone', '+000'))).toEqual({ channel: 'hand', address: '', domain: '' });
  });
});
