/** Words of the facts that a demand rests on. */
const texts = {
  title: 'Evidence',
  question: 'Facts that this demand rests on. Letters cite them as footnotes, each in its own language.',
  none: 'No evidence yet',
  noneHint: 'Add a fact with its source, and every letter that sets out this demand cites it.',
  noneToRead: 'Once a colleague adds a fact with its source, it stands here.',
  add: 'Add a fact',
  edit: 'Edit the fact',
  editOne: 'Edit “{{fact}}”',
  removeOne: 'Remove “{{fact}}”',
  removeTitle: 'Remove this fact?',
  removeExplanation:
    'Letters that are not sent yet no longer cite it. This cannot be undone, but the audit log keeps it.',
  fact: 'Fact in {{language}}',
  source: 'Source',
  sourceHint: 'As a reader would look for it: author, title, page.',
  sourceUrl: 'Web address of the source (optional)',
  sourceDate: 'Date of the source (optional)',
  checkAgainBy: 'Check again by (optional)',
  checkAgain: 'check again by {{day}}',
  overdue: 'check again: was due by {{day}}',
  missing: 'not in {{languages}}',
  noDay: 'no date',
  stands: 'A colleague saved this meanwhile. Nothing you typed is lost; saving again replaces theirs.',
};

export default texts;
