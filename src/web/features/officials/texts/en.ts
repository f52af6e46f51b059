const texts = {
  title: 'Officials',
  purpose: 'The offices that the statement and its letters are addressed to.',
  question: 'A letter goes to the post; who holds it is added where a source names the person.',
  offices_one: '{{count}} office',
  offices_other: '{{count}} offices',
  country: 'Country',
  office: 'Office',
  language: 'Written to in',
  holder: 'Holder',
  source: 'Source',
  notKnown: 'holder not known',
  noSource: 'none',
  former: 'formerly {{name}}',
  formerUntil: '{{name}} until {{date}}',
  none: 'No offices yet',
  noneHint: 'The offices of a campaign come with its statement.',
};

export default texts;
