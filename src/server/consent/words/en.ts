import type { ConsentWords } from './consent-words.ts';

export const en: ConsentWords = {
  language: 'English',
  mail: {
    reminder: (subject) => `Reminder: ${subject}`,
    why: ({ name, signed, asked, campaign, signedOn }) =>
      `${name} signed version ${signed} of “${campaign}” on ${signedOn}. Its meaning has changed since: version ${asked} has been published. Does ${name} stand behind it?`,
    answerBy: (deadline) =>
      `Please read what changed and answer by ${deadline}, on this personal page (no account is needed):`,
    personal: 'The link is for your organisation alone. Please do not pass it on.',
  },
  silence: {
    leaves: ({ name }) => `If no answer has come by then, ${name} leaves the list of signatories.`,
    staysCited: ({ name, signed, asked }) =>
      `If no answer has come by then, ${name} stays on record with version ${signed}, which it signed, and is not cited under version ${asked}.`,
  },
  page: {
    title: 'Do you still stand behind this statement?',
    languages: 'Language of this page',
    why: ({ name, signed, asked, signedOn, signedIn, publishedOn }) =>
      `${name} signed version ${signed} on ${signedOn} (in ${signedIn}). On ${publishedOn} version ${asked} was published, and its meaning is no longer the same. Nobody may cite you under words you have not seen, so we ask.`,
    reason: 'Why the text changed',
    fromCoalition: 'From the coalition',
    deadline: (deadline) => `Please answer by ${deadline}.`,
    changes: (signed, asked) => `What changed from version ${signed} to version ${asked}`,
    changesHint: 'Struck-out words were taken out, underlined words were added.',
    added: 'added',
    removed: 'removed',
    unchanged: 'unchanged',
    preamble: 'Preamble',
    closing: 'Closing',
    demand: (position) => `Demand ${position}`,
    demandRemoved: 'A demand that was taken out',
    notInYourLanguage: (shown) => `This version was not published in the language you signed. You see it in ${shown}.`,
    noEarlierText: 'The version you signed was not published in this language, so the new text is shown whole.',
    answer: 'Your answer',
    choice: {
      renewed: {
        label: 'We renew our signature',
        hint: (name, asked) => `${name} stands behind version ${asked}, with all its demands.`,
      },
      renewedWithReservations: {
        label: 'We renew it with reservations',
        hint: (name, asked) => `${name} stands behind version ${asked}, except for the demands you name.`,
      },
      declined: {
        label: 'We withdraw our signature',
        hint: (name) => `${name} leaves the list of signatories.`,
      },
    },
    reservations: 'Demands you do not endorse',
    reservationsHint: 'Tick each, and say why if you like. Your reservation is shown wherever you are named.',
    noteLabel: 'Why (optional)',
    send: 'Send this answer',
    sendHint: 'Nothing is decided before you press this button.',
  },
  errors: {
    summary: 'Nothing was sent yet. Please look at what is marked below.',
    choose: 'Choose one of the three answers.',
    nameDemands: 'Tick at least one demand, or choose to renew without reservations.',
    alsoRenewed: 'You ticked demands below. Choose “with reservations”, or untick them.',
    noteTooLong: (max) => `At most ${max} characters, please.`,
    noteInvalid: 'Please remove the invisible control characters.',
  },
  answered: {
    title: {
      renewed: 'Thank you: your signature is renewed',
      renewedWithReservations: 'Thank you: your signature is renewed, with reservations',
      declined: 'Your signature is withdrawn',
    },
    text: {
      renewed: ({ name, asked, on }) => `On ${on}, ${name} renewed its signature under version ${asked}.`,
      renewedWithReservations: ({ name, asked, on }) =>
        `On ${on}, ${name} renewed its signature under version ${asked}, with reservations.`,
      declined: ({ name, asked, on }) =>
        `On ${on}, ${name} declined version ${asked}. It is no longer on the list of signatories. Thank you for telling us.`,
    },
    recorded: 'A colleague of the coalition wrote this answer down.',
    reservations: 'Not endorsed',
    change: 'If this is not right, please write to the coalition: this link has been used and cannot be used again.',
  },
  closed: {
    title: 'This link is no longer open',
    text: 'It may have expired, been replaced, or been copied incompletely. Nothing was changed. If your organisation would still like to answer, please write to the coalition that sent you the message.',
  },
  paused: {
    title: 'Please come back a little later',
    text: 'The coalition has paused this round. Your link stays good: open it again when the round goes on. Nothing was changed.',
  },
  foreign: {
    title: 'This answer was not taken',
    text: 'It did not come from this page itself. Please open your personal link again and answer there.',
  },
  fault: {
    title: 'Something went wrong on our side',
    text: 'Nothing was changed. Please open your personal link again in a few minutes.',
  },
};
