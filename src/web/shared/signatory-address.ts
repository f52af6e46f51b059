import { paths } from './paths.ts';
import { urlState, urlText } from './url-state.ts';

const opened = urlState({ open: urlText() });

/** A campaign's signatories with one of them open. */
export const signatoryAddress = (campaign: string, id: string): string =>
  paths.signatories(campaign) + opened.write({ open: id });
