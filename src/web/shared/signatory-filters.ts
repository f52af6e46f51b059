import { CONSENTS } from '../../domain/consent/consent.ts';
import { CHANNELS } from '../../domain/signatories/channel.ts';
import { IDENTITY_STEPS } from '../../domain/signatories/identity.ts';
import { SIGNATORY_KINDS } from '../../domain/signatories/individual.ts';
import { ORG_TYPES } from '../../domain/signatories/org-type.ts';
import { SIGNATURE_STATES } from '../../domain/signatories/signature-state.ts';
import { urlManyOf, urlMaybeOneOf, urlState, urlText, urlTexts } from './url-state.ts';

/** Which signatories a link opens. Shared because the overview leads to filtered lists; the list adds sort and page. */
export const signatoryFilterFields = {
  q: urlText(),
  country: urlTexts(),
  type: urlManyOf(ORG_TYPES),
  /** Organisations or individuals alone; neither: both. */
  kind: urlMaybeOneOf(SIGNATORY_KINDS),
  state: urlManyOf(SIGNATURE_STATES),
  consent: urlManyOf(CONSENTS),
  /** Demands that are not endorsed. */
  reserves: urlTexts(),
  identity: urlManyOf(IDENTITY_STEPS),
  /** Of the organisation. */
  tag: urlTexts(),
  channel: urlManyOf(CHANNELS),
  /** `me`, `nobody` or a colleague's id. */
  assigned: urlTexts(),
  /** An import. */
  batch: urlText(),
};

export const signatoryFilters = urlState(signatoryFilterFields);
