import { CONSENTS } from '../../domain/consent/consent.ts';
import { ORG_TYPES } from '../../domain/signatories/org-type.ts';
import { SIGNATURE_STATES } from '../../domain/signatories/signature-state.ts';
import { urlManyOf, urlState, urlText, urlTexts } from './url-state.ts';

/** Which signatories a link opens. Shared because the overview leads to filtered lists; the list adds sort and page. */
export const signatoryFilterFields = {
  q: urlText(),
  country: urlTexts(),
  type: urlManyOf(ORG_TYPES),
  state: urlManyOf(SIGNATURE_STATES),
  consent: urlManyOf(CONSENTS),
  /** Demands that are not endorsed. */
  reserves: urlTexts(),
};

export const signatoryFilters = urlState(signatoryFilterFields);
