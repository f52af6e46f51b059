import audit from '../../features/audit/texts/es.ts';
import consent from '../../features/consent/texts/es.ts';
import deliveries from '../../features/deliveries/texts/es.ts';
import demands from '../../features/demands/texts/es.ts';
import duplicates from '../../features/duplicates/texts/es.ts';
import imports from '../../features/imports/texts/es.ts';
import letterApproval from '../../features/letters/approval/texts/es.ts';
import letters from '../../features/letters/texts/es.ts';
import officials from '../../features/officials/texts/es.ts';
import organizations from '../../features/organizations/texts/es.ts';
import charts from '../../features/overview/texts/charts.es.ts';
import settings from '../../features/settings/texts/es.ts';
import signatories from '../../features/signatories/texts/es.ts';
import statements from '../../features/statements/texts/es.ts';
import team from '../../features/team/texts/es.ts';

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
