import { expect, it } from 'vitest';
import { textOf, type Model, type Score } from '../../src/contract/engine';
import { strategy } from '../../src/contract/strategy';
import { heaviestWords } from '../../src/blocks/word-weights';
import { collect } from '../support/collect';
import { header, play } from '../support/runs';
import { scripted } from '../support/scripted';

/** Finds the answer likely as long as "hens" and "three" are in the question. */
const model: Model = {
  ...scripted(),
  async score({ messages, continuation }): Promise<Score> {
    const asked = textOf(messages[0]!);
    expect(continuation).toBe('Answer: 6');
    const logprob = -1 - (asked.includes('hens') ? 0 : 5) - (asked.includes('three') ? 0 : 3);
    return { logprob, tokens: [], usage: { input: 1, output: 0, reused: 0 }, ms: { queued: 0, first: 0, total: 0 } };
  },
};
const words = (most: number) =>
  strategy({
    title: 'words', summary: 'Words.', papers: [], family: 'baseline', roles: ['actor'], options: {}, calls: () => 20,
    async *run(context) {
      const found = yield* heaviestWords(context, 'Tom has three hens, twice', '6', { count: 2, most });
      return { text: found.join(' ') };
    },
  }); // prettier-ignore

it('names the words without which the answer is least likely', async () => {
  const events = await collect(play(header(), { model, strategy: words(10) }));
  expect(events.at(-1)).toMatchObject({ answer: { text: 'hens three' } });
  expect(events.filter(({ type }) => type === 'score-end')).toHaveLength(6);
});

it('looks at no more words than it may', async () => {
  const events = await collect(play(header(), { model, strategy: words(3) }));
  expect(events.at(-1)).toMatchObject({ answer: { text: 'three Tom' } });
});
