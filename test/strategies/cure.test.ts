import { expect, it } from 'vitest';
import { textOf, type Model } from '../../src/contract/engine';
import { collect } from '../support/collect';
import { header, play } from '../support/runs';
import { scripted } from '../support/scripted';

const pieces = ['Two', ' and', ' two', ' give', ' 4', '.\n', 'Answer:', ' 4'];
const doubts = [9, 0, 0, 5, 7, 8, 1, 0];

/** Rolls out the pieces with their entropies; goes on from a beginning with another answer. */
const model = (entropies: readonly number[] = doubts) => {
  const lines = scripted(
    ({ messages }) => (messages.at(-1)!.role === 'assistant' ? ' make 5.\nAnswer: 5' : pieces.join('')),
    1,
  );
  const generate: Model['generate'] = async function* (request, signal) {
    const said = yield* lines.generate(request, signal);
    if (request.logprobs === undefined) return said;
    const tokens = pieces.map((text, id) => ({ id, text, logprob: -1, entropy: entropies[id]!, alternatives: [] }));
    return { ...said, tokens };
  };
  return { ...lines, generate };
};
const run = (options = {}) => header({ strategy: 'cure', options: { rollouts: 1, branches: 2, top: 1, ...options } });

it('cuts before the word with the most entropy and writes on from there', async () => {
  const tried = model();
  const events = await collect(play(run(), { model: tried }));
  expect(tried.calls).toHaveLength(3);
  expect(tried.calls.map(({ temperature }) => temperature)).toEqual([1, 1, 1]);
  // ' 4' is a single letter and '.\n' no word: ' give' is the critical one; the first token has nothing before it.
  for (const { messages } of tried.calls.slice(1)) expect(textOf(messages.at(-1)!)).toBe('Two and two');
  expect(new Set(tried.calls.slice(1).map(({ seed }) => seed)).size).toBe(2);
  expect(events.find(({ type }) => type === 'loop-stop')).toMatchObject({
    reason: '1 different answers in 1 roll-outs, 2 with their branches',
  });
  expect(events.at(-1)).toMatchObject({ answer: { text: 'Two and two make 5.\nAnswer: 5', value: '5' } });
});

it('chooses one of the critical words by chance', async () => {
  const prefixes = new Set<string>();
  for (let seed = 0; seed < 12; seed++) {
    const tried = model();
    await collect(play({ ...run({ top: 3, branches: 1 }), seed }, { model: tried }));
    prefixes.add(textOf(tried.calls[1]!.messages.at(-1)!));
  }
  expect([...prefixes].sort()).toEqual(['Two', 'Two and', 'Two and two']);
});

it('warns where a roll-out has no word to cut before', async () => {
  const lines = scripted(() => '4', 1);
  const events = await collect(play(run(), { model: lines }));
  expect(events.find(({ type }) => type === 'warning')).toMatchObject({ setting: 'top' });
  expect(lines.calls).toHaveLength(1);
});
