import { enErrors as errors, enFieldErrors as fieldErrors } from '../../../domain/locale/errors.en.ts';
import audit from '../../features/audit/texts/en.ts';
import auth from '../../features/auth/texts/en.ts';
import consent from '../../features/consent/texts/en.ts';
import demands from '../../features/demands/texts/en.ts';
import imports from '../../features/imports/texts/en.ts';
import letters from '../../features/letters/texts/en.ts';
import officials from '../../features/officials/texts/en.ts';
import overview from '../../features/overview/texts/en.ts';
import settings from '../../features/settings/texts/en.ts';
import signatories from '../../features/signatories/texts/en.ts';
import team from '../../features/team/texts/en.ts';
import shared from '../../shared/i18n/texts.en.ts';
import vocabulary from '../../shared/i18n/vocabulary.en.ts';
import shell from '../layout/texts/en.ts';

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
