import audit from '../../features/audit/texts/pt.ts';
import consent from '../../features/consent/texts/pt.ts';
import deliveries from '../../features/deliveries/texts/pt.ts';
import demands from '../../features/demands/texts/pt.ts';
import duplicates from '../../features/duplicates/texts/pt.ts';
import imports from '../../features/imports/texts/pt.ts';
import letterApproval from '../../features/letters/approval/texts/pt.ts';
import letters from '../../features/letters/texts/pt.ts';
import officials from '../../features/officials/texts/pt.ts';
import organizations from '../../features/organizations/texts/pt.ts';
import charts from '../../features/overview/texts/charts.pt.ts';
import settings from '../../features/settings/texts/pt.ts';
import signatories from '../../features/signatories/texts/pt.ts';
import statements from '../../features/statements/texts/pt.ts';
import team from '../../features/team/texts/pt.ts';

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
