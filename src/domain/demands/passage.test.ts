import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchorOf, locatePassage, type Passage, passageAnchorSchema, replacePassage } from './passage.ts';

const word = fc.constantFrom('drogas', 'não', 'y', 'violencia', '¿qué?', '1.500', '😀', '\n', 'las', 'faltas');
/** Never blank: a blank one has no passage to choose. */
const text = fc.array(word, { minLength: 1, maxLength: 40 }).map((words) => `${words.join(' ')} drogas`);
/** Nothing that stands in `text`, so that an edit elsewhere adds no second place with the passage's words. */
const other = fc.array(fc.constantFrom('zzz', 'www', 'kkk'), { maxLength: 20 }).map((words) => words.join(' '));

/** A text and a passage in it that is not blank. */
const chosen = text.chain((whole) =>
  fc
    .tuple(fc.nat(whole.length), fc.nat(whole.length))
    .map(([a, b]) => ({ whole, start: Math.min(a, b), end: Math.max(a, b) }))
    .filter(({ start, end }) => whole.slice(start, end).trim() !== ''),
);

const anchored = (whole: string, start: number, end: number) => {
  const anchor = anchorOf(whole, start, end);
  if (!anchor) throw new Error('nothing to attach to');
  return anchor;
};
const wordsAt = (whole: string, place: Passage | 'gone') =>
  place === 'gone' ? place : whole.slice(place.start, place.end);

describe('a passage', () => {
  it('is always found in the text it was chosen in', () => {
    fc.assert(
      fc.property(chosen, ({ whole, start, end }) => {
        const anchor = anchored(whole, start, end);
        expect(anchor.quote).toContain(whole.slice(start, end).trim());
        expect(wordsAt(whole, locatePassage(whole, anchor))).toBe(anchor.quote);
      }),
    );
  });

  it('can be stored, whatever was chosen, half a character included', () => {
    fc.assert(
      fc.property(chosen, ({ whole, start, end }) => {
        const anchor = anchored(whole, start, end);
        expect(passageAnchorSchema.parse({ field: 'body', ...anchor })).toEqual({ field: 'body', ...anchor });
      }),
    );
  });

  it('is not lost when the text before it or after it is rewritten', () => {
    fc.assert(
      fc.property(chosen, other, fc.boolean(), ({ whole, start, end }, edit, before) => {
        const { quote, ...around } = anchored(whole, start, end);
        const led = around.before.length;
        const from = whole.indexOf(around.before + quote, Math.max(0, start - 1 - led)) + led;
        const [head, tail] = [whole.slice(0, from), whole.slice(from + quote.length)];
        const changed = before ? `${edit}${quote}${tail}` : `${head}${quote}${edit}`;
        expect(wordsAt(changed, locatePassage(changed, { quote, ...around }))).toBe(quote);
      }),
    );
  });

  it('is not lost when both ends of the text are rewritten, but not right beside it', () => {
    fc.assert(
      fc.property(other, other, (first, last) => {
        const near = 'the use of drugs and minor offences, and strengthen';
        const whole = `It says that ${near} this again.`;
        const start = whole.indexOf('minor');
        const changed = `${first} ${near} ${last}`;
        expect(wordsAt(changed, locatePassage(changed, anchored(whole, start, start + 5)))).toBe('minor');
      }),
    );
  });

  it('is gone when its words are', () => {
    const whole = 'Stop treating drug use as a crime.';
    const anchor = anchored(whole, whole.indexOf('drug'), whole.indexOf(' as'));
    expect(locatePassage('Stop treating it as a crime.', anchor)).toBe('gone');
    expect(locatePassage('', anchor)).toBe('gone');
  });

  it('is gone, not elsewhere, when a short word of it stands only in another sentence', () => {
    const whole = 'Account for what it does to women, and bring a perspective into prison policy.';
    const anchor = anchored(whole, whole.indexOf('and'), whole.indexOf('and') + 3);
    expect(locatePassage('Say what it costs. Prison and policy belong together.', anchor)).toBe('gone');
  });

  it('is told apart from other places with the same words by what stands around', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 6 }), fc.nat(5), other, (count, pick, edit) => {
        const chosenOne = pick % count;
        const names = ['alpha', 'bravo', 'charlie', 'delta', 'echo', 'foxtrot'];
        const sentence = (index: number) => `Ask ${names[index]} to end it at the ${names[index]} office.`;
        const whole = names
          .slice(0, count)
          .map((_, index) => sentence(index))
          .join(' ');
        const start = whole.indexOf('end it', whole.indexOf(sentence(chosenOne)));
        const changed = `${edit} ${whole}`;
        const place = locatePassage(changed, anchored(whole, start, start + 6));
        expect(place).toEqual({ start: start + edit.length + 1, end: start + edit.length + 7 });
      }),
    );
  });

  it('reads otherwise once it is replaced, and nothing else does', () => {
    expect(replacePassage('minor offences', { start: 0, end: 5 }, 'small')).toBe('small offences');
  });

  it('is nothing when only white space is chosen, or too much', () => {
    expect(anchorOf('a   b', 1, 4)).toBeUndefined();
    expect(anchorOf('x'.repeat(3000), 0, 3000)).toBeUndefined();
  });
});
