import { expect, it } from 'vitest';
import type { Model } from '../../src/contract/engine';
import { answering } from '../support/answering';
import { collect } from '../support/collect';
import { header, play } from '../support/runs';

/** Answers with these entropies, in turn. */
function doubting(...paths: (readonly number[])[]): ReturnType<typeof answering> {
  const lines = answering(['different way', 'Answer: 5'], ['2+2', 'Answer: 4']);
  let call = 0;
  const generate: Model['generate'] = async function* (request, signal) {
    const said = yield* lines.generate(request, signal);
    const tokens = paths[call++]!.map((entropy, id) => ({ id, text: 'a', logprob: -1, entropy, alternatives: [] }));
    return { ...said, tokens };
  };
  return { ...lines, generate };
}
const run = header({ strategy: 'contamination-probe' });
const reason = (events: readonly { type: string }[]) => events.find(({ type }) => type === 'loop-stop');

it('asks greedily for another route and compares where it doubted', async () => {
  const model = doubting([3, 4], [4, 3, 0, 0]);
  const events = await collect(play(run, { model }));
  expect(model.calls.map(({ temperature, logprobs }) => [temperature, logprobs])).toEqual([
    [0, 0],
    [0, 0],
  ]);
  expect(String(model.calls[1]!.messages[0]!.content)).toContain('Here is one way to solve it:\nAnswer: 4');
  // cos = 24/25; 2 of 4 tokens.
  expect(reason(events)).toMatchObject({ reason: 'entropy paths are 0.480 alike' });
  expect(events.at(-1)).toMatchObject({ answer: { value: '4' } });
});

it('says so when nothing was recorded', async () => {
  expect(reason(await collect(play(run, { model: doubting([], []) })))).toMatchObject({
    reason: 'no entropies were recorded',
  });
});
