import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DISPLAYS, SIGNATURE_STATES } from '../signatories/signature-state.ts';
import { type Choices, type EntryFields, mergedFields } from './merged-fields.ts';
import { displayThatStays, type RivalSignature, signatureThatStays } from './merged-signatures.ts';

const anEntry = (fields: Partial<EntryFields> = {}): EntryFields => ({
  name: 'Centro Inventado',
  acronym: null,
  aliases: [],
  formerNames: [],
  names: {},
  country: 'PE',
  type: 'human-rights',
  website: null,
  mailDomains: [],
  tags: [],
  note: '',
  parentId: null,
  ...fields,
});

const ALL_KEPT: Choices = { name: 'kept', acronym: 'kept', country: 'kept', type: 'kept', website: 'kept' };

describe('the fields of two entries that become one', () => {
  it('are the chosen ones, and the name that was not chosen becomes an alias', () => {
    const kept = anEntry({ name: 'Centro Inventado', acronym: 'CI', country: 'PE' });
    const merged = anEntry({ name: 'Centro Inventado, A.C.', acronym: 'CIAC', country: 'BO', type: 'health' });
    const fields = mergedFields(kept, merged, { ...ALL_KEPT, name: 'merged', type: 'merged' });
    expect(fields).toMatchObject({ name: 'Centro Inventado, A.C.', acronym: 'CI', country: 'PE', type: 'health' });
    expect(fields.aliases).toEqual(['Centro Inventado', 'CIAC']);
  });

  it('are united where both can be right, without repeating what differs in case alone', () => {
    const kept = anEntry({ aliases: ['Uno', 'Dos'], tags: ['norte'], names: { en: 'Invented Centre' }, note: 'a' });
    const merged = anEntry({
      name: 'CENTRO INVENTADO',
      aliases: ['dos', 'Tres'],
      tags: ['norte', 'sur'],
      names: { en: 'Made-up Centre', pt: 'Centro Inventado PT' },
      note: 'b',
    });
    expect(mergedFields(kept, merged, ALL_KEPT)).toMatchObject({
      aliases: ['Uno', 'Dos', 'Tres', 'Made-up Centre'],
      tags: ['norte', 'sur'],
      names: { en: 'Invented Centre', pt: 'Centro Inventado PT' },
      note: 'a\n\nb',
    });
  });

  it('keep the domain of the website that was not chosen as a mail domain, unless many share its host', () => {
    const kept = anEntry({ website: 'https://uno.example', mailDomains: ['cero.example'] });
    expect(mergedFields(kept, anEntry({ website: 'https://www.dos.example/es' }), ALL_KEPT).mailDomains).toEqual([
      'cero.example',
      'dos.example',
    ]);
    expect(mergedFields(kept, anEntry({ website: 'https://facebook.com/dos' }), ALL_KEPT).mailDomains).toEqual([
      'cero.example',
    ]);
  });
});

const aSignature = (fields: Partial<RivalSignature> = {}): RivalSignature => ({
  id: 'one',
  state: 'confirmed',
  signedOn: '2013-11-10',
  display: 'public',
  ...fields,
});

describe('two signatures of one campaign', () => {
  it.each([
    ['verified', 'confirmed'],
    ['confirmed', 'pending'],
    ['pending', 'withdrawn'],
    ['pending', 'rejected'],
  ] as const)('%s stays before %s, even if it is younger', (further, nearer) => {
    const [stays, goes] = [
      aSignature({ id: 'stays', state: further, signedOn: '2013-11-20' }),
      aSignature({ id: 'goes', state: nearer, signedOn: '2013-11-01' }),
    ];
    expect(signatureThatStays(stays, goes).id).toBe('stays');
    expect(signatureThatStays(goes, stays).id).toBe('stays');
  });

  it('of one state, the earlier stays; of one day, that of the kept entry', () => {
    const early = aSignature({ id: 'early', signedOn: '2013-11-01' });
    expect(signatureThatStays(aSignature(), early).id).toBe('early');
    expect(signatureThatStays(aSignature({ state: 'rejected' }), { ...early, state: 'withdrawn' }).id).toBe('early');
    expect(signatureThatStays(aSignature({ id: 'kept' }), aSignature({ id: 'merged' })).id).toBe('kept');
  });

  it('are named no further than both agreed to, as long as both are alive', () => {
    const display = fc.constantFrom(...DISPLAYS);
    fc.assert(
      fc.property(display, display, fc.constantFrom(...SIGNATURE_STATES), (stays, goes, state) => {
        const shown = displayThatStays(aSignature({ display: stays }), aSignature({ display: goes, state }));
        const alive = ['pending', 'confirmed', 'verified'].includes(state);
        const narrowest = Math.max(DISPLAYS.indexOf(stays), alive ? DISPLAYS.indexOf(goes) : 0);
        expect(shown).toBe(DISPLAYS[narrowest]);
      }),
    );
  });
});
