import { describe, expect, it } from 'vitest';
import type { OfficeLetter } from './office-detail.ts';
import { dueOnOf, standingOf } from './standing.ts';

type Delivery = NonNullable<OfficeLetter['delivery']>;
type Reply = OfficeLetter['replies'][number];

const letter = (more: Partial<OfficeLetter> = {}): OfficeLetter => ({
  ...{ id: 'l', title: 'A letter', state: 'sent', sentOn: '2013-11-19', replyBy: null, delivery: null, replies: [] },
  ...more,
});
const delivery = (state: Delivery['state'], more: Partial<Delivery> = {}): { delivery: Delivery } => ({
  delivery: { id: 'd', state, channel: 'email', holderName: '', arrivedAt: null, followUpOn: null, ...more },
});
const reply = (receivedOn: string, more: Partial<Reply> = {}): Reply => ({
  ...{ receivedOn, outcome: 'acknowledged', summary: '', nextOn: null },
  ...more,
});

describe('when somebody should come back to a letter', () => {
  it.each<[string, OfficeLetter, string | null]>([
    ['a letter of before says nothing', letter(), null],
    ['by the day a reply was asked for', letter({ replyBy: '2014-01-10' }), '2014-01-10'],
    [
      'by the day set for this office',
      letter({ replyBy: '2014-01-10', ...delivery('sent', { followUpOn: '2014-01-03' }) }),
      '2014-01-03',
    ],
    [
      'by what the last reply asks for',
      letter({ replyBy: '2014-01-10', replies: [reply('2013-12-20', { nextOn: '2014-02-01' }), reply('2013-12-01')] }),
      '2014-02-01',
    ],
    [
      'not after a reply that asks for nothing',
      letter({ replyBy: '2014-01-10', replies: [reply('2013-12-20')] }),
      null,
    ],
    ['not while it waits', letter({ state: 'sending', replyBy: '2014-01-10', ...delivery('queued') }), null],
    ['not where it came back', letter({ replyBy: '2014-01-10', ...delivery('bounced') }), null],
    ['not while it is written', letter({ state: 'draft', sentOn: null, replyBy: '2014-01-10' }), null],
  ])('%s', (_, found, day) => {
    expect(dueOnOf(found)).toBe(day);
  });
});

describe('how an office stands', () => {
  it('counts what went out, with the latest day, the latest reply and the first day due', () => {
    const letters = [
      letter({ state: 'draft', sentOn: null }),
      letter({ state: 'sending', sentOn: null, ...delivery('delivered', { arrivedAt: '2013-12-05T10:00:00Z' }) }),
      letter({ replies: [reply('2013-12-01', { outcome: 'meeting', nextOn: '2014-03-01' })] }),
      letter({ sentOn: '2013-06-04', replyBy: '2014-01-10', replies: [] }),
    ];
    expect(standingOf(letters)).toEqual({
      letters: 3,
      lastLetterOn: '2013-12-05',
      lastReply: { receivedOn: '2013-12-01', outcome: 'meeting' },
      dueOn: '2014-01-10',
    });
  });

  it('is empty where no letter went', () => {
    expect(standingOf([])).toEqual({ letters: 0, lastLetterOn: null, lastReply: null, dueOn: null });
  });
});
