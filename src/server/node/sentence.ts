/** Something the person who starts the house can mend. Ends the start with its one sentence, without a stack. */
export class StartError extends Error {
  override name = 'StartError';
}
