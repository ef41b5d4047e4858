import { expect, it } from 'vitest';
import { scripted } from '../support/scripted';
import { collect } from '../support/collect';
import { header, play } from '../support/runs';
import { played } from '../support/played';

const lines = ['Answer: 5', 'Answer: 4', 'Answer: 4', 'Answer: 6'];

it('asks and asks again in each pair, and answers what the first pair ends with', async () => {
  const { turns, drafts, answer, chosen, keys } = await played('confidence-critique', lines, {
    options: { samples: 2 },
  });
  expect(turns[1]).toEqual([turns[0]![0], 'Answer: 5', expect.stringMatching(/^Review your solution/)]);
  expect(turns[3]).toEqual([turns[0]![0], 'Answer: 4', turns[1]![2]]);
  expect(drafts).toEqual(['5', '4', '4', '6']);
  expect(answer).toMatchObject({ value: '4' });
  expect(chosen!.of).toBe(keys[1]);
});

it('keeps each pair in a branch of its own, so that pairs can be counted', async () => {
  const { keys } = await played('confidence-critique', lines, { options: { samples: 2 } });
  expect(keys.map((key) => key.split('#')[0])).toEqual(['/0', '/0', '/1', '/1']);
});

it.each([
  ['are you sure', /^Are you sure\?/],
  ['ask again', /^What is 2\+2\?\n\nThink step by step/],
])('can say "%s"', async (turn, words) => {
  const { asked } = await played('confidence-critique', lines, { options: { samples: 1, turn } });
  expect(asked[1]).toMatch(words);
});

const problem = { id: 'c', prompt: 'What is 2+2?', choices: ['3', '4'] };
const byOdds = async (odds: (first: string | null) => readonly number[]) => {
  const model = scripted();
  const continuations: string[] = [];
  model.score = async ({ messages, continuation }) => {
    continuations.push(continuation);
    const first = messages.length > 1 ? String(messages[1]!.content) : null;
    const logprob = Math.log(odds(first)[continuation === 'Answer: A' ? 0 : 1]!) - 3;
    return { logprob, tokens: [], usage: { input: 1, output: 1, reused: 0 }, ms: { queued: 0, first: 1, total: 1 } };
  };
  const run = header({ strategy: 'confidence-critique', problem, options: { method: 'option probabilities' } });
  const events = await collect(play(run, { model }));
  return { events, continuations, generated: model.calls.length, end: events.at(-1) };
};

it('sums the second answer over every first one, by probability', async () => {
  // First A .6, B .4. After A: A .55, B .45; after B: A .1, B .9. Second B: .6·.45 + .4·.9 = .63.
  const second: Record<string, number[]> = { 'Answer: A': [0.55, 0.45], 'Answer: B': [0.1, 0.9] };
  const { events, continuations, generated, end } = await byOdds((first) => (first ? second[first]! : [0.6, 0.4]));
  expect(generated).toBe(0);
  expect(continuations).toHaveLength(2 + 4);
  expect(events.flatMap((event) => (event.type === 'draft-ready' ? [event.draft.value] : []))).toEqual(['A', 'B']);
  expect(end).toMatchObject({ type: 'run-end', answer: { text: 'Answer: B', value: 'B' } });
});

it('says what to choose when there are no options to weigh', async () => {
  const { failure } = await played('confidence-critique', lines, { options: { method: 'option probabilities' } });
  expect(failure).toMatch(/has 0 options.*'samples'/);
});
