import { describe, expect, it } from 'vitest';
import { formerHolders, namesPerson, wordsOfText } from './former-holder.ts';

const held = (name: string, heldFrom: string | null, heldTo: string | null) => ({ id: name, name, heldFrom, heldTo });
const [ada, bea, cid] = [
  held('Ada', '2010-01-01', '2012-12-31'),
  held('Bea', '2013-01-01', null),
  held('Cid', null, null),
];

describe('the former holders', () => {
  it.each([
    ['whose time is over', [ada], null, ['Ada']],
    ['after whom somebody came', [bea, ada, cid], bea, ['Ada', 'Cid']],
    ['not of whom nothing is known, while nobody else is', [cid], null, []],
    ['not who is still to come', [held('Dea', '2020-01-01', null), bea], bea, []],
    ['not who came back under the same name', [bea, held(' bea', '2008-01-01', '2009-01-01')], bea, []],
  ])('are those %s', (_, holders, today, names) => {
    expect(formerHolders(holders, today, '2013-11-21').map(({ name }) => name)).toEqual(names);
  });
});

describe('a text', () => {
  it.each([
    ['Al señor Noé Ñandú, ministro', 'Noé Ñandú', true],
    ['al SEÑOR NOÉ ÑANDÚ.', 'Noé Ñandú', true],
    ['de Noé\nÑandú', 'Noé Ñandú', true],
    ['de Noé Ñandúez', 'Noé Ñandú', false],
    ['SaNoé Ñandú', 'Noé Ñandú', false],
    ['Noé Ñandúez y Noé Ñandú', 'Noé Ñandú', true],
    ['nobody', ' ', false],
  ])('“%s” names %s: %s', (text, name, named) => {
    expect(namesPerson(text, name)).toBe(named);
  });

  it('is read whole from what the editor stores', () => {
    const text = (words: string) => ({ type: 'text', text: words });
    const body = {
      type: 'doc',
      content: [
        { type: 'paragraph', content: [text('Estimada No'), { ...text('é Ñandú'), marks: [{ type: 'bold' }] }] },
        { type: 'conditional', content: [{ type: 'paragraph', content: [text('sí')] }] },
        { type: 'paragraph', content: [text('x'), { type: 'mergeField', attrs: { field: 'salutation' } }, text('y')] },
        { type: 'paragraph', content: [{ type: 'footnote', attrs: { text: 'nota' } }] },
      ],
    };
    expect(wordsOfText(body)).toMatch(/^Estimada Noé Ñandú\nsí\nx\uFFFCy\n nota \n\n$/);
  });
});
