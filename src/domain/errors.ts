/**
 * Every way the house says no. A code is a promise to API users and the key of a sentence in
 * `locale/errors.*.ts`; the status is what HTTP says about it.
 */
export const ERROR_STATUS = {
  'request.invalid': 422,
  'request.malformed': 400,
  'request.tooLarge': 413,
  'request.unsupportedType': 415,
  'request.foreignOrigin': 403,
  'precondition.required': 428,
  'edit.conflict': 412,
  'not.found': 404,
  'method.notAllowed': 405,
  'access.signInRequired': 401,
  'access.notPermitted': 403,
  'auth.wrongCredentials': 401,
  'auth.tooManyAttempts': 429,
  'auth.passwordTooWeak': 422,
  'auth.wrongPassword': 422,
  'auth.addressTaken': 409,
  'invitation.invalid': 404,
  'user.lastAdministrator': 409,
  'demand.unchanged': 409,
  'demand.orderIncomplete': 422,
  'wording.transitionRefused': 409,
  'suggestion.passageGone': 409,
  'suggestion.decided': 409,
  'signature.exists': 409,
  'signature.looksTheSame': 409,
  'signature.individualsNotAllowed': 409,
  'signature.purposeNotSaid': 409,
  'signature.transitionRefused': 409,
  'organization.merged': 409,
  'contact.signed': 409,
  'person.erased': 409,
  'signature.noAddress': 409,
  'signature.unsubscribed': 409,
  'export.tooLong': 409,
  'statement.notPublished': 409,
  'statement.unchanged': 409,
  'statement.empty': 409,
  'statement.proposalOpen': 409,
  'statement.proposalDecided': 409,
  'statement.ownProposal': 409,
  'statement.notOwnProposal': 409,
  'statement.numberTaken': 409,
  'statement.deadlinePassed': 409,
  'duplicate.decided': 409,
  'merge.undone': 409,
  'merge.laterFirst': 409,

  'import.unreadable': 422,
  'import.tooManyRows': 422,
  'import.oldExcel': 422,
  'import.encrypted': 422,
  'import.tooExpanded': 422,
  'import.wrongState': 409,
  'import.nothingToDo': 409,
  'import.rowRefused': 409,
  'view.nameTaken': 409,
  'bulk.noCondition': 422,
  'bulk.nothingSelected': 422,
  'bulk.transitionRefused': 409,
  'bulk.final': 409,
  'office.exists': 409,
  'office.inLetters': 409,
  'holder.inLetters': 409,
  'officeImport.wrongState': 409,
  'officeImport.changed': 409,
  'officeImport.noColumns': 422,
  'letter.wrongState': 409,
  'letter.variantMissing': 404,
  'letter.isSource': 409,
  'textBlock.nameTaken': 409,
  'letter.ownApproval': 409,
  'letter.notReady': 409,
  'sending.wrongState': 409,
  'delivery.transitionRefused': 409,
  'mail.noServer': 409,
  'mail.notTaken': 409,
  'consent.notAwaited': 409,
  'consent.roundState': 409,
  'consent.deadlineEarlier': 422,
  'consent.deadlineOver': 409,
  'document.unavailable': 501,
  'server.unavailable': 503,
  'server.fault': 500,
} as const;

export type ErrorCode = keyof typeof ERROR_STATUS;

/** What can be wrong with one field; the sentence's parameters stand beside it. */
export const FIELD_ERROR_CODES = [
  'field.required',
  'field.tooShort',
  'field.tooLong',
  'field.tooSmall',
  'field.tooLarge',
  'field.notEmail',
  'field.notUrl',
  'field.notDate',
  'field.notOneOf',
  'field.unknown',
  'field.control',
  'field.localeMissing',
  'field.localeNotReady',
  'field.dayPassed',
  'field.invalid',
] as const;

export type FieldErrorCode = (typeof FIELD_ERROR_CODES)[number];

/** `path` joins object keys and array positions by dots: `representative.email`, `rows.3.name`. */
export interface FieldError {
  path: string;
  code: FieldErrorCode;
  params?: Record<string, string | number>;
}

export interface ProblemDetails {
  /** Values for the sentence's placeholders. Never personal data: problems end up in logs. */
  params?: Record<string, string | number>;
  fields?: FieldError[];
  /** For `edit.conflict`: what stands now, so that the second writer loses nothing. */
  current?: unknown;
}

/** The one exception type that rules and acts throw on purpose; everything else is a fault of ours. */
export class Problem extends Error {
  readonly code: ErrorCode;
  readonly details: ProblemDetails;

  constructor(code: ErrorCode, details: ProblemDetails = {}) {
    super(code);
    this.name = 'Problem';
    this.code = code;
    this.details = details;
  }

  get status(): number {
    return ERROR_STATUS[this.code];
  }
}
