import { describe, expect, it } from 'vitest';
import { aPart } from './a-part.support.ts';
import { checkPublication, type PublicationRules } from './check-publication.ts';
import { preflight } from './preflight.ts';
import type { PublishStatement } from './publication.ts';

const campaign = { locales: ['en', 'es', 'pt'], sourceLocale: 'es' } as const;
const rules: PublicationRules = {
  preflight: preflight([aPart({}, { en: { sourceVersionId: 'older' }, es: {}, pt: {} })], campaign),
  sourceLocale: 'es',
  isFirst: false,
  today: '2013-12-23',
};
const message = { subject: 'Asunto', text: 'Texto' };
const round = { deadline: '2014-01-31', onSilence: 'leaves', reminderDays: [7], messages: { es: message } } as const;
const editorial: PublishStatement = {
  locales: ['es', 'pt'],
  kind: 'editorial',
  reason: 'Erratas',
  tellSignatories: false,
};
const material = (over: Partial<typeof round> | object = {}): PublishStatement => ({
  ...editorial,
  kind: 'material',
  round: { ...round, ...over, reminderDays: [7] },
});

describe('a wish to publish', () => {
  it.each<[string, PublishStatement, Partial<PublicationRules>, string[]]>([
    ['an editorial version of what is ready', editorial, {}, []],
    ['a material version with a round', material(), {}, []],
    ['a locale that is stale', { ...editorial, locales: ['en', 'es'] }, {}, ['locales.0 field.localeNotReady']],
    ['no source language', { ...editorial, locales: ['pt'] }, {}, ['locales field.localeMissing']],
    ['a locale twice', { ...editorial, locales: ['es', 'es'] }, {}, ['locales.1 field.notOneOf']],
    [
      'a locale that the campaign does not have',
      { ...editorial, locales: ['es', 'pt'] },
      { preflight: { locales: [{ locale: 'es', blockers: [], overtaken: [] }], leftOut: [] } },
      ['locales.1 field.notOneOf'],
    ],
    ['a material version without a round', { ...editorial, kind: 'material' }, {}, ['round field.required']],
    ['a deadline of today', material({ deadline: '2013-12-23' }), {}, ['round.deadline field.dayPassed']],
    [
      'no message in the source language',
      material({ messages: { en: message } }),
      {},
      ['round.messages.es field.required'],
    ],
    ['a first version that is editorial', editorial, { isFirst: true }, ['kind field.notOneOf']],
    ['a first version without a round', { ...editorial, kind: 'material' }, { isFirst: true }, []],
  ])('with %s is answered by what is wrong', (_, wish, over, found) => {
    expect(checkPublication(wish, { ...rules, ...over }).map(({ path, code }) => `${path} ${code}`)).toEqual(found);
  });
});
