const texts = {
  approve: 'Approve',
  approved: 'Approved. The letter and its signatories are frozen; it can be sent now.',
  freezes: 'Approving freezes text, recipients and the list of signatories.',
  waits: 'Somebody who neither wrote nor handed in this letter approves it.',
  preflight: {
    open_zero: 'Preflight',
    open_one: 'Preflight · {{count}} to mend',
    open_other: 'Preflight · {{count}} to mend',
    title: 'Preflight',
    lead: 'What the desk finds before this letter may be approved, and again before it is sent.',
    clear: 'nothing found',
    weight: {
      blocks: 'To mend',
      asks: 'To mend, or to accept knowingly',
      tells: 'Good to know',
    },
    accept: 'I have seen this and accept it',
    left_one: '{{count}} still to mend or accept',
    left_other: '{{count}} still to mend or accept',
    more_one: '{{count}} more',
    more_other: '{{count}} more',
  },
  finding: {
    noRecipients: { sentence: 'The letter goes to nobody.', mend: 'Choose the offices' },
    noText: { sentence: 'The letter has no text in any language.', mend: 'Write it' },
    unresolvedField: {
      sentence_one: '{{count}} place has a field without a value.',
      sentence_other: '{{count}} places have a field without a value.',
      mend: 'Go to the first of them',
    },
    staleTranslation: {
      sentence_one: 'A translation does not say what the source says now.',
      sentence_other: '{{count}} translations do not say what the source says now.',
      mend: 'Bring it up to date',
    },
    versionOutdated: {
      sentence: 'The statement version it attaches has been superseded in its meaning.',
      mend: 'Attach the newest version',
    },
    unverifiedCited: {
      sentence_one: '{{count}} organisation would be named that nobody has verified.',
      sentence_other: '{{count}} organisations would be named that nobody has verified.',
      mend: 'Verify them',
    },
    tooLarge: { sentence: 'The attachments are too large for many mail servers.', mend: 'Take one away' },
    formerHolder: {
      sentence_one: 'The text still names a former holder of an office.',
      sentence_other: 'The text still names former holders of {{count}} offices.',
      mend: 'See who holds the office',
    },
    languageMissing: {
      sentence_one: '{{count}} office would be written to in another language than its own.',
      sentence_other: '{{count}} offices would be written to in another language than their own.',
      mend: 'Add the language',
    },
    consentNotCovering: {
      sentence_one: '{{count}} signatory has not consented to the attached version and is not cited.',
      sentence_other: '{{count}} signatories have not consented to the attached version and are not cited.',
      mend: 'Ask them again',
    },
    attachmentMissing: {
      sentence_one: 'The text speaks of something enclosed, and nothing is attached.',
      sentence_other: 'The texts speak of something enclosed, and nothing is attached.',
      mend: 'Attach it, or reword',
    },
    datePassed: {
      sentence_one: 'A date in the letter lies in the past.',
      sentence_other: '{{count}} dates in the letter lie in the past.',
      mend: 'Look at the dates',
    },
    openComments: {
      sentence_one: '{{count}} comment is not settled.',
      sentence_other: '{{count}} comments are not settled.',
      mend: 'Read them',
    },
    nothingToSay: {
      sentence_one: 'In {{count}} place a passage is left out, because there is nothing to say to that office.',
      sentence_other: 'In {{count}} places a passage is left out, because there is nothing to say to that office.',
      mend: 'See the first of them',
    },
    addressExpired: {
      sentence_one: 'The address of {{count}} office is past its date.',
      sentence_other: 'The addresses of {{count}} offices are past their date.',
      mend: 'Renew or remove it',
    },
    addressBounced: {
      sentence_one: 'Mail to {{count}} office came back.',
      sentence_other: 'Mail to {{count}} offices came back.',
      mend: 'Find another address',
    },
    addressMissing: {
      sentence_one: '{{count}} office has no e-mail address: its letter goes by hand or by post.',
      sentence_other: '{{count}} offices have no e-mail address: their letters go by hand or by post.',
      mend: 'Enter an address',
    },
    rosterChanged: {
      sentence: 'Other organisations stand behind the statement than when the letter was approved.',
      mend: 'See the difference',
    },
    letterChanged: {
      sentence_one:
        '{{count}} office would read something else than what was approved: its holder or its answer changed.',
      sentence_other:
        '{{count}} offices would read something else than what was approved: their holders or answers changed.',
      mend: 'See the first of them',
    },
  },
  act: {
    submit: {
      verb: 'Send to review',
      title: 'Send this letter to review?',
      explanation: 'Nobody can change it then until it is taken back or returned. A second person approves it.',
      done: 'Sent to review.',
    },
    takeBack: {
      verb: 'Take back',
      title: 'Take this letter out of review?',
      explanation: 'It becomes a draft again, to be written on.',
      done: 'The letter is a draft again.',
    },
    reopen: {
      verb: 'Reopen',
      title: 'Reopen this approved letter?',
      explanation: 'Its approval is void: it becomes a draft and has to be reviewed and approved again.',
      done: 'The letter is a draft again.',
    },
    renewRoster: {
      verb: 'Cite today’s signatories',
      title: 'Have it approved again with today’s signatories?',
      explanation: 'The letter goes back to review. Until it is approved again it cannot be sent.',
      done: 'Back in review, to be approved with today’s signatories.',
    },
  },
  return: {
    open: 'Return',
    title: 'Return the letter to its writers',
    note: 'What is to be mended',
    hint: 'They read it among the comments.',
    done: 'Returned to its writers.',
  },
  panel: {
    draft: 'Draft',
    inReview: 'In review',
    approved: 'Approved',
    sending: 'Being sent',
    sent: 'Sent',
    submittedBy: 'Handed in by {{name}}, {{date}}',
    approvedBy: 'Approved by {{name}}, {{date}}',
    cites: 'Cites the signatories of {{date}}: {{organizations}} from {{countries}}',
    organizations_one: '{{count}} organisation',
    organizations_other: '{{count}} organisations',
    countries_one: '{{count}} country',
    countries_other: '{{count}} countries',
    reference: 'Where anyone can check it once it is sent',
  },
  difference: {
    lead: 'Since the approval the number changed from {{frozen}} to {{today}}.',
    joined: 'Joined: {{names}}',
    left: 'No longer among them: {{names}}',
  },
};

export default texts;
