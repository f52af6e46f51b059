import { letterOf, onlyFor } from './build.ts';

/** A follow-up to the ministers. */
export const followUpEn = letterOf('Follow-up to our open letter', [
  '{salutation}',
  'On {earlierLetter.date} we wrote to you with the letter “{earlierLetter.title}”. Today {signatories.count} civil society organisations from {signatories.countries} countries stand behind it.',
  onlyFor(
    { on: 'earlierLetter', is: 'unanswered' },
    '{earlierLetter.daysSince} days have passed since, and we have not yet had an answer from your office.',
  ),
  onlyFor({ on: 'earlierLetter', is: 'answered' }, 'We thank you for the answer that we received from your office.'),
  'The list has stayed open. Organisations that have joined since: {signatories.since}.',
  'In your country ({office.country}), {signatories.inCountry} stand behind it.',
  'We write again because the matter does not rest. On the occasion of {campaign.occasion} ({campaign.place}, {campaign.dates}) we asked your government to commit itself to {demands.count} points:',
  '{demands.titles}',
  'We respectfully ask you to let us know which steps your office has taken, or plans to take, on each of these points, and who on your staff will be in charge of them. We would be grateful for a reply by {replyBy}.',
  'The organisations that sign put their experience and their research at your disposal and would welcome a meeting with you or with the person you appoint.',
  'Yours sincerely,',
  '{signatories.list}',
]);
