import { describe, expect, it } from 'vitest';
import { esSignatoryWords } from '../locale/signatory-words.es.ts';
import { groupRoster, NAMED_FOR, type RosterEntry } from './roster.ts';

const entry = (name: string, country: string, type: RosterEntry['type'] = 'women', reserves: number[] = []) => ({
  ...{ name, country, type, reserves },
});
const spanish = { locale: 'es', typeWords: esSignatoryWords.orgType } as const;

describe('a roster', () => {
  it('is in the order of the reader’s language, countries and names alike', () => {
    const groups = groupRoster(
      [entry('Zorro', 'AR'), entry('Ñandú', 'AR'), entry('Nube', 'AR'), entry('Uno', 'DE')],
      'country',
      spanish,
    );
    expect(groups).toEqual([
      { heading: 'Alemania', names: ['Uno'] },
      { heading: 'Argentina', names: ['Nube', 'Ñandú', 'Zorro'] },
    ]);
  });

  it('says a reservation wherever it names who has one', () => {
    expect(groupRoster([entry('Uno', 'AR', 'women', [2, 4])], 'type', spanish)).toEqual([
      { heading: 'Derechos de las mujeres', names: ['Uno (con reserva sobre las demandas 2 y 4)'] },
    ]);
  });

  it('keeps persons apart from organisations', () => {
    const groups = groupRoster([entry('Ana Prueba', 'AR', 'individual'), entry('Uno', 'UY')], 'country', spanish);
    expect(groups.map(({ names }) => names)).toEqual([['Uno'], ['Ana Prueba']]);
  });

  it('names nobody who wants only to be counted, whoever reads it', () => {
    expect(Object.values(NAMED_FOR).flat()).not.toContain('counted-only');
    expect(NAMED_FOR.public).toEqual(['public']);
  });
});
