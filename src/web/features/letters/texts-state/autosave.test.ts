import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { LetterVariant } from '../../../../domain/letters/letter.ts';
import { Autosave, LATEST_MS, QUIET_MS, type Saving } from './autosave.ts';
import { LetterTexts } from './letter-texts.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const variant = (subject: string, version = 1): LetterVariant => ({
  ...{ subject, version, locale: 'es', sourceVersion: null, stale: false, updatedByName: '', updatedAt: '' },
  body: { type: 'doc', content: [{ type: 'paragraph' }] },
});

class Refused extends Error {
  readonly theirs: LetterVariant | undefined;
  constructor(theirs?: LetterVariant) {
    super('refused');
    this.theirs = theirs;
  }
}

function aDesk() {
  const texts = new LetterTexts([variant('Uno')]);
  const put = vi.fn<Saving['put']>(async (_locale, seen, { subject }) => variant(subject, seen + 1));
  const conflictOf = (error: unknown) => (error instanceof Refused ? error.theirs : undefined);
  const autosave = new Autosave(texts, { put, conflictOf, now: () => new Date() });
  const stop = autosave.start();
  const type = (subject: string) => texts.edit('es', { subject });
  const said = () => put.mock.calls.map(([, seen, { subject }]) => [seen, subject]);
  return { texts, put, autosave, stop, type, said };
}

it('saves once it is quiet, and says so', async () => {
  const { type, said, autosave } = aDesk();
  for (const subject of ['D', 'Do', 'Dos']) {
    type(subject);
    await vi.advanceTimersByTimeAsync(QUIET_MS - 1);
  }
  expect([said(), autosave.status().is]).toEqual([[], 'unsaved']);
  await vi.advanceTimersByTimeAsync(1);
  expect([said(), autosave.status()]).toEqual([[[1, 'Dos']], { is: 'saved', at: new Date() }]);
});

it('saves also while somebody types on and on', async () => {
  const { type, said } = aDesk();
  for (let typed = 0; typed * 500 <= LATEST_MS; typed += 1) {
    type(`${typed}`);
    await vi.advanceTimersByTimeAsync(500);
  }
  expect(said()).toEqual([[1, '15']]);
});

it('saves what was typed during a save as the next version', async () => {
  const { type, said, put, autosave } = aDesk();
  let answer: (saved: LetterVariant) => void = () => undefined;
  put.mockImplementationOnce(() => new Promise((resolve) => (answer = resolve)));
  type('Dos');
  await vi.advanceTimersByTimeAsync(QUIET_MS);
  type('Tres');
  answer(variant('Dos', 2));
  await vi.advanceTimersByTimeAsync(QUIET_MS);
  expect(said()).toEqual([
    [1, 'Dos'],
    [2, 'Tres'],
  ]);
  expect(autosave.status().is).toBe('saved');
});

it('says when it could not save, and tries again with the next word or when asked', async () => {
  const { type, said, put, autosave } = aDesk();
  put.mockRejectedValueOnce(new Refused()).mockRejectedValueOnce(new Refused());
  type('Dos');
  await vi.advanceTimersByTimeAsync(QUIET_MS);
  expect(autosave.status()).toMatchObject({ is: 'failed', why: expect.any(Refused) });
  type('Tres');
  await vi.advanceTimersByTimeAsync(QUIET_MS);
  expect(autosave.status().is).toBe('failed');
  expect(await autosave.flush()).toBe(true);
  expect(said()).toHaveLength(3);
});

it('stops at what somebody else saved, until one is kept', async () => {
  const { type, said, put, autosave } = aDesk();
  const theirs = variant('Otro', 4);
  put.mockRejectedValueOnce(new Refused(theirs));
  type('Mío');
  await vi.advanceTimersByTimeAsync(QUIET_MS);
  expect(autosave.status()).toEqual({ is: 'conflict', with: { locale: 'es', theirs } });
  type('Mío, más');
  await vi.advanceTimersByTimeAsync(LATEST_MS * 2);
  expect(said()).toHaveLength(1);
  await autosave.keepMine({ locale: 'es', theirs });
  expect(said().at(-1)).toEqual([4, 'Mío, más']);
});

it('drops one’s own words where the other’s are taken', async () => {
  const { type, texts, put, autosave } = aDesk();
  const theirs = variant('Otro', 4);
  put.mockRejectedValueOnce(new Refused(theirs));
  type('Mío');
  await vi.advanceTimersByTimeAsync(QUIET_MS);
  texts.stand([theirs]);
  autosave.takeTheirs({ locale: 'es', theirs });
  expect([texts.textOf('es')?.subject, autosave.status().is]).toEqual(['Otro', 'saved']);
});

it('has nothing to save after words were typed and taken back', async () => {
  const { type, said, autosave } = aDesk();
  type('Dos');
  type('Uno');
  await vi.advanceTimersByTimeAsync(LATEST_MS);
  expect([said(), autosave.status().is]).toEqual([[], 'saved']);
});

it('saves nothing more once the desk is left', async () => {
  const { type, said, stop } = aDesk();
  type('Dos');
  stop();
  await vi.advanceTimersByTimeAsync(LATEST_MS);
  expect(said()).toEqual([]);
});

it('never shows what stood before, neither while it saves nor by an answer that comes late', async () => {
  const { type, texts, autosave } = aDesk();
  const shown: (string | undefined)[] = [];
  texts.subscribe(() => shown.push(texts.textOf('es')?.subject));
  type('Dos');
  const body = texts.textOf('es')?.body;
  await autosave.flush();
  texts.stand([variant('Uno', 1)]);
  texts.stand([variant('Dos', 2)]);
  expect(new Set(shown)).toEqual(new Set(['Dos']));
  expect(body).toEqual(texts.textOf('es')?.body);
  texts.stand([variant('De otra persona', 3)]);
  expect(texts.textOf('es')?.subject).toBe('De otra persona');
});

it('keeps the space that was just typed, though the server leaves it out', async () => {
  const { type, texts, autosave, put } = aDesk();
  put.mockResolvedValueOnce(variant('Dos', 2));
  type('Dos ');
  await autosave.flush();
  texts.stand([variant('Dos', 2)]);
  expect(texts.textOf('es')?.subject).toBe('Dos ');
});
