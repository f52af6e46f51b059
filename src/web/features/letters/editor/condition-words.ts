import type { TFunction } from 'i18next';
import type { PassageCondition } from '../../../../domain/letters/passage-condition.ts';
import type { Formats } from '../../../shared/i18n/format.ts';
import { LANGUAGE_NAMES } from '../../../shared/i18n/languages.ts';

/** "Only for offices in Uruguay and Peru" */
export function conditionWords(condition: PassageCondition, t: TFunction, format: Formats): string {
  const kind = condition.not ? 'not' : 'only';
  switch (condition.on) {
    case 'country':
      return t(`letters.passage.country.${kind}`, { names: format.list(condition.in.map(format.country)) });
    case 'language':
      return t(`letters.passage.language.${kind}`, {
        names: format.list(condition.in.map((locale) => LANGUAGE_NAMES[locale])),
      });
    case 'officeKind':
      return t(`letters.passage.officeKind.${kind}`, {
        names: format.list(condition.in.map((one) => t(`letters.passage.kinds.${one}`))),
      });
    case 'earlierLetter':
      return t(`letters.passage.${condition.is}.${kind}`);
    case 'signatoriesInCountry':
      return t(`letters.passage.signatoriesInCountry.${kind}`);
  }
}
