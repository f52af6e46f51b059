/** Words of a demand’s evidence. */
const texts = {
  title: 'Evidence',
  question: 'The facts that this demand rests on; letters cite them as footnotes',
  none: 'No facts yet',
  noneHint: 'A fact with its source makes a demand hard to set aside.',
  add: 'Add a fact',
  edit: 'Edit the fact',
  factIn: 'Fact in {{language}}',
  source: 'Source',
  sourceIs: 'Source:',
  sourceUrl: 'Web address of the source',
  sourceDate: 'Date of the source',
  checkAgainBy: 'Check again by',
  checkBy: 'To be checked again by {{day}}',
  overdue: 'was to be checked again by {{day}}',
  missing: 'Not written down in {{languages}}: letters in that language leave it out.',
  editOf: 'Edit the fact from {{source}}',
  removeOf: 'Remove the fact from {{source}}',
  removeTitle: 'Remove this fact?',
  removeExplanation: 'Letters no longer cite it. The audit log keeps it.',
  conflict: 'Somebody changed this fact meanwhile. Yours stands below; saving it replaces theirs:',
};

export default texts;
