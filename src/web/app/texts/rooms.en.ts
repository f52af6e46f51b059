import audit from '../../features/audit/texts/en.ts';
import consent from '../../features/consent/texts/en.ts';
import deliveries from '../../features/deliveries/texts/en.ts';
import demands from '../../features/demands/texts/en.ts';
import duplicates from '../../features/duplicates/texts/en.ts';
import imports from '../../features/imports/texts/en.ts';
import letterApproval from '../../features/letters/approval/texts/en.ts';
import letters from '../../features/letters/texts/en.ts';
import officials from '../../features/officials/texts/en.ts';
import organizations from '../../features/organizations/texts/en.ts';
import charts from '../../features/overview/texts/charts.en.ts';
import settings from '../../features/settings/texts/en.ts';
import signatories from '../../features/signatories/texts/en.ts';
import statements from '../../features/statements/texts/en.ts';
import team from '../../features/team/texts/en.ts';

/** The words of all other rooms in this language, one line a feature; fetched with the first of them. */
const texts = {
  consent,
  team,
  settings,
  audit,
  demands,
  duplicates,
  imports,
  officials,
  letters,
  letterApproval,
  deliveries,
  /** Of the overview; these come with its charts, before any other room's. */
  charts,
  signatories,
  organizations,
  statements,
};

export default texts;
