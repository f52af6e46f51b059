import { expect, test } from 'vitest';
import { createPost } from './post.ts';

/** A reader who takes one message at a time, when told to. */
function slowReader() {
  const taken: string[] = [];
  let take = () => {};
  const post = createPost(({ event, data }) => {
    taken.push(`${event} ${data}`);
    return new Promise<void>((resolve) => {
      take = resolve;
    });
  });
  return {
    post,
    taken,
    async takeAll() {
      for (let before = -1; before !== taken.length; ) {
        before = taken.length;
        take();
        await Promise.resolve();
        await Promise.resolve();
      }
    },
  };
}

test('what a slow reader has not taken yet waits once, in the order of its first telling', async () => {
  const { post, taken, takeAll } = slowReader();
  for (const topic of ['wording', 'signature', 'letter', 'signature', 'signature']) post.send('changed', { topic });
  expect(taken).toHaveLength(1);
  await takeAll();
  expect(taken).toEqual(['wording', 'signature', 'letter'].map((topic) => `changed {"topic":"${topic}"}`));
  post.send('changed', { topic: 'letter' });
  expect(taken).toHaveLength(4);
});

test('too much for a slow reader becomes the word to look at everything anew', async () => {
  const { post, taken, takeAll } = slowReader();
  for (let index = 0; index <= 110; index += 1) post.send('presence', { place: String(index) });
  await takeAll();
  expect(taken.slice(0, 2)).toEqual(['presence {"place":"0"}', 'resync {}']);
  expect(taken.length).toBeLessThan(15);
});
