import { ROW_OUTCOMES } from '../../../domain/imports/import-state.ts';
import { urlInt, urlMaybeOneOf, urlOneOf, urlState } from '../../shared/url-state.ts';

/** What of a batch is on the screen: its columns or its rows, and which of these. Without an outcome: the first that has rows. */
export const importView = urlState({
  step: urlOneOf(['columns', 'rows'], 'columns'),
  outcome: urlMaybeOneOf(ROW_OUTCOMES),
  /** Of these, all or those with remarks. */
  only: urlOneOf(['all', 'remarks'], 'all'),
  page: urlInt(1),
});
