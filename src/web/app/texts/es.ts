import { esErrors as errors, esFieldErrors as fieldErrors } from '../../../domain/locale/errors.es.ts';
import audit from '../../features/audit/texts/es.ts';
import auth from '../../features/auth/texts/es.ts';
import consent from '../../features/consent/texts/es.ts';
import demands from '../../features/demands/texts/es.ts';
import imports from '../../features/imports/texts/es.ts';
import letters from '../../features/letters/texts/es.ts';
import officials from '../../features/officials/texts/es.ts';
import overview from '../../features/overview/texts/es.ts';
import settings from '../../features/settings/texts/es.ts';
import signatories from '../../features/signatories/texts/es.ts';
import team from '../../features/team/texts/es.ts';
import shared from '../../shared/i18n/texts.es.ts';
import vocabulary from '../../shared/i18n/vocabulary.es.ts';
import shell from '../layout/texts/es.ts';

/** Every word of the interface in this language: one line a feature. */
const texts = {
  errors,
  fieldErrors,
  team,
  settings,
  audit,
  shared,
  vocabulary,
  shell,
  auth,
  overview,
  demands,
  imports,
  officials,
  letters,
  signatories,
  consent,
};

export default texts;
