import type { Locale } from '../locale/locale.ts';
import { addresseeOf, salutationOf, titleIn } from '../officials/form-of-address.ts';
import type { LetterFacts } from './letter-facts.ts';
import type { MergeField } from './merge-fields.ts';
import { notesOn } from './notes.ts';
import type { FieldValue, RenderedBlock, RenderedSpan } from './rendered-letter.ts';
import { namesOf, signatoryGroups } from './signatory-groups.ts';
import { countIn, earlierFor } from './situation-of.ts';
import { wordsOf } from './words-of.ts';

/** Every field that has a value, in the letter's language. What is absent is unresolved. */
export function fieldValues(facts: LetterFacts, locale: Locale): Partial<Record<MergeField, FieldValue>> {
  const words = wordsOf(locale, facts.campaign.countryLabels);
  const { office, campaign, earlier, signatories } = facts;
  const inCountry = namesOf(
    signatories.named.filter(({ country }) => country === office.country),
    locale,
  );
  const values: Record<MergeField, FieldValue | undefined> = {
    salutation: text(salutationOf(office, locale)),
    'office.title': text(titleIn(office, locale)),
    'office.country': text(words.country(office.country)),
    'office.institution': maybe(office.institution),
    'holder.name': maybe(office.holder?.name),
    addressee: lines(addresseeOf(office, locale, words.country(office.country))),
    'letter.date': text(words.date(facts.day)),
    replyBy: maybe(facts.replyBy && words.date(facts.replyBy)),
    'earlierLetter.date': maybe(earlier?.sentOn && words.date(earlier.sentOn)),
    'earlierLetter.title': maybe(typeof earlier?.title === 'object' ? earlier.title[locale] : earlier?.title),
    'earlierLetter.reference': maybe(earlier?.reference),
    'earlierLetter.daysSince': daysSince(facts, words.number),
    'earlierLetter.answer': answer(facts, locale),
    'campaign.title': text(campaign.title[locale]),
    'campaign.occasion': text(campaign.occasion.name),
    'campaign.place': text(campaign.occasion.place),
    'campaign.dates': text(words.dates(campaign.occasion.from, campaign.occasion.to)),
    'demands.count': text(words.number(facts.demands.length)),
    ...demands(facts, locale),
    'demands.evidence': sources(facts, locale),
    'statement.version': facts.statementVersion === null ? undefined : text(words.number(facts.statementVersion)),
    'signatories.count': text(words.number(signatories.count)),
    'signatories.countries': text(words.number(signatories.countries)),
    'signatories.since': signatories.since === null ? undefined : counted(signatories.since, words.number),
    'signatories.byType': byType(facts, locale),
    'signatories.inCountryCount': counted(countIn(signatories, office.country), words.number),
    'signatories.inCountry': inCountry.length > 0 ? text(words.list(inCountry)) : NOTHING,
    'signatories.list': signatories.named.length > 0 ? roster(facts, locale) : NOTHING,
  };
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value && saysWhatItIs(value)));
}

/** A value without a word is none: what a source left empty stays marked as unresolved. */
const saysWhatItIs = ({ text, nothing, notes }: FieldValue): boolean =>
  nothing === true || notes !== undefined || text.trim() !== '';

const NOTHING: FieldValue = { text: '', nothing: true };

const text = (value: string): FieldValue => ({ text: value });
const maybe = (value: string | null | undefined): FieldValue | undefined => (value ? text(value) : undefined);
const counted = (count: number, say: (count: number) => string): FieldValue =>
  count > 0 ? text(say(count)) : { text: say(0), nothing: true };

const lines = (said: readonly string[]): FieldValue => ({
  text: said.join(', '),
  blocks: [
    {
      type: 'paragraph',
      spans: said.flatMap((line, place): RenderedSpan[] =>
        place === 0 ? [say(line)] : [{ type: 'break' }, say(line)],
      ),
    },
  ],
});

const DAY = 86_400_000;

function daysSince({ earlier, day }: LetterFacts, say: (count: number) => string): FieldValue | undefined {
  if (!earlier?.sentOn) return undefined;
  const days = Math.round((Date.parse(day) - Date.parse(earlier.sentOn)) / DAY);
  return days < 0 ? undefined : counted(days, say);
}

/** No answer is something one knows, so what thanks for one is left out; where there was no letter, nothing is known. */
function answer(facts: LetterFacts, locale: Locale): FieldValue | undefined {
  if (!facts.earlier) return undefined;
  const said = earlierFor(facts)?.answer;
  return said ? text(wordsOf(locale).answer(said)) : NOTHING;
}

/** A claim that refers to sources stays marked while there are none in the letter's language. */
function sources({ demands: all }: LetterFacts, locale: Locale): FieldValue | undefined {
  const notes = all.flatMap(({ evidence }) => notesOn(evidence, locale));
  return notes.length === 0 ? undefined : { text: '', notes: [...new Set(notes.map((note) => note.text))] };
}

function byType({ signatories }: LetterFacts, locale: Locale): FieldValue {
  const words = wordsOf(locale);
  const groups = signatories.byType.toSorted((a, b) => b.count - a.count || (a.type < b.type ? -1 : 1));
  if (groups.length === 0) return NOTHING;
  const said = groups.map(({ type, count }) => words.type(type, count));
  return {
    text: words.list(said),
    blocks: [
      list(
        said.map((one) => [[say(one)]]),
        false,
      ),
    ],
  };
}

type DemandFields = 'demands.titles' | 'demands.full' | 'demands.table';

/** A demand that has no wording in this language leaves all fields unresolved: a letter never drops a demand silently. */
function demands({ demands: all }: LetterFacts, locale: Locale): Record<DemandFields, FieldValue | undefined> {
  const words = wordsOf(locale);
  const wordings = all.flatMap((demand) => demand.wordings.filter((wording) => wording.locale === locale));
  if (all.length === 0 || wordings.length < all.length)
    return { 'demands.titles': undefined, 'demands.full': undefined, 'demands.table': undefined };
  const inline = words.list(wordings.map(({ title }) => title));
  const full = all.flatMap((demand) => inFull(demand, locale));
  return {
    'demands.titles': { text: inline, blocks: [list(wordings.map(({ title }) => [[say(title)]]))] },
    'demands.full': { text: inline, blocks: [list(full)] },
    'demands.table': {
      text: inline,
      blocks: [
        {
          type: 'table',
          header: ['', words.demandTable.demand, words.demandTable.wording],
          widths: [1, 6, 14],
          rows: full.map(([title = [], ...paragraphs], place) => [
            [[say(words.number(place + 1))]],
            [title],
            paragraphs,
          ]),
        },
      ],
    },
  };
}

/** Title and text of a demand, with the facts it rests on as notes after the last word. */
function inFull({ wordings, evidence }: LetterFacts['demands'][number], locale: Locale): RenderedSpan[][][] {
  const notes = notesOn(evidence, locale);
  return wordings
    .filter((wording) => wording.locale === locale)
    .map(({ title, body }) => {
      const paragraphs = body.split(/\n\s*\n/).map((paragraph): RenderedSpan[] => [say(paragraph.trim())]);
      paragraphs.at(-1)?.push(...notes);
      return [[{ ...say(title), bold: true }], ...paragraphs];
    });
}

const say = (words: string) => ({ type: 'text' as const, text: words });

type List = Extract<RenderedBlock, { type: 'list' }>;

const list = (items: List['items'][number]['paragraphs'][], ordered = true): List => ({
  type: 'list',
  ordered,
  items: items.map((paragraphs) => ({ paragraphs })),
});

/** All names by country, and how many stand unnamed. */
function roster(facts: LetterFacts, locale: Locale): FieldValue {
  const { named, count } = facts.signatories;
  const words = wordsOf(locale);
  const unnamed = words.andUnnamed(count - named.length);
  return {
    text: [words.list(namesOf(named, locale)), unnamed].filter((text) => text !== '').join('. '),
    blocks: [
      ...signatoryGroups(facts, locale).flatMap(({ country, names }): RenderedBlock[] => [
        { type: 'paragraph', spans: [{ type: 'text', text: country, bold: true }] },
        list(
          names.map((name) => [[say(name)]]),
          false,
        ),
      ]),
      ...(unnamed === '' ? [] : [{ type: 'paragraph' as const, spans: [say(unnamed)] }]),
    ],
  };
}
