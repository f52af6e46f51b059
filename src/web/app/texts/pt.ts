import { ptErrors as errors, ptFieldErrors as fieldErrors } from '../../../domain/locale/errors.pt.ts';
import audit from '../../features/audit/texts/pt.ts';
import auth from '../../features/auth/texts/pt.ts';
import consent from '../../features/consent/texts/pt.ts';
import demands from '../../features/demands/texts/pt.ts';
import imports from '../../features/imports/texts/pt.ts';
import letters from '../../features/letters/texts/pt.ts';
import officials from '../../features/officials/texts/pt.ts';
import overview from '../../features/overview/texts/pt.ts';
import settings from '../../features/settings/texts/pt.ts';
import signatories from '../../features/signatories/texts/pt.ts';
import team from '../../features/team/texts/pt.ts';
import shared from '../../shared/i18n/texts.pt.ts';
import vocabulary from '../../shared/i18n/vocabulary.pt.ts';
import shell from '../layout/texts/pt.ts';

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
