import type { PublicWords } from './words.ts';

export const enPublicWords: PublicWords = {
  skip: 'Skip to the statement',
  languages: 'Languages',
  inForce: 'This version is in force.',
  superseded: (number) => `This is an earlier version. Version ${number} is in force.`,
  leftOut: (languages) =>
    `This version is not published in ${languages}: no approved, up-to-date translation was there.`,
  parts: 'The statement',
  signatories: 'Signatories',
  noneNamed: 'No signatory is named here.',
  beingAsked: (count) =>
    count === 1
      ? '1 more organisation signed an earlier version and has not answered about this one yet.'
      : `${count} more organisations signed an earlier version and have not answered about this one yet.`,
  versions: 'Versions',
  version: (number) => `Version ${number}`,
  kind: {
    editorial: 'editorial: the meaning stayed the same',
    material: 'material: the meaning changed, and signatories were asked again',
  },
  first: 'first version',
  published: 'Published',
  read: (number) => `Read version ${number}`,
  changesSince: (number) => `What changed since version ${number}`,
  files: 'To take along',
  withoutNames: 'without signatories',
  check: 'How to check this text',
  checkIntro:
    'A published version never changes. Its hash is computed from its words in all languages: one different letter makes another hash.',
  checkSteps: [
    'Download the version as JSON.',
    'Compute the hash of its content with this command:',
    'Compare the result with the hash above, which also stands at the foot of the PDF.',
  ],
  changes: {
    title: (before, after) => `What changed from version ${before} to version ${after}`,
    none: 'Nothing changed in this language.',
    added: 'added',
    removed: 'removed',
    partAdded: 'This part is new.',
    partRemoved: 'This part was taken out.',
    reordered: 'The demands stand in another order:',
    localesAdded: (languages) => `New in this version: ${languages}.`,
    localesRemoved: (languages) => `No longer published: ${languages}.`,
    languageIsNew: (number) =>
      `Version ${number} was not published in this language, so there is nothing to compare it with.`,
    compareWith: 'Compare with another version',
  },
  back: 'Back to the statement',
  sentLetter: {
    title: (reference) => `Letter ${reference}`,
    genuine: 'A letter with this reference was sent by the coalition. Compare what it says with what stands here.',
    date: 'Date of the letter',
    statement: 'Stands on',
    before: (date) => `Behind it on ${date}`,
    today: 'Behind it today',
    counts: (organizations, countries) =>
      `${organizations} ${organizations === 1 ? 'organisation' : 'organisations'} from ${countries} ${countries === 1 ? 'country' : 'countries'}`,
    hashes: 'Fingerprints',
    hashesIntro: 'Each is a SHA-256: one different letter makes another one. To whom the letter went is not said here.',
    statementHash: 'Statement',
    rosterHash: 'List of signatories',
    contentHash: 'Text of the letter',
  },
  problem: {
    notFound: 'There is nothing at this address',
    unavailable: 'The statement cannot be read at the moment',
    other: 'This page cannot be shown',
    hint: 'The link may be incomplete, or this version may not be published in this language.',
    published: 'What is published:',
  },
  madeWith: 'Published with Countersign',
};
