import { expect, it } from 'vitest';
import type { Model } from '../../src/contract/engine';
import { collect } from '../support/collect';
import { header, play } from '../support/runs';
import { scripted } from '../support/scripted';

const texts = ['Answer: 1', 'Answer: 2', 'Answer: 3'];
const logprobs = [[-3], [-2, -2], [-1, -1, -1.5]];
/** Says the texts in turn, with these log-probabilities. */
function told(): Model & { calls: unknown[] } {
  const plain = scripted((_request, call) => texts[call] ?? 'Yes', 1);
  return {
    ...plain,
    async *generate(request, signal) {
      const at = plain.calls.length;
      const said = yield* plain.generate(request, signal);
      if (request.logprobs !== 0) return said;
      const tokens = logprobs[at]!.map((logprob, id) => ({ id, text: 'x', logprob, entropy: 0, alternatives: [] }));
      return { ...said, tokens };
    },
  };
}
const run = (options = {}) => header({ strategy: 'sharpening', options: { samples: 3, ...options } });

it('returns the sample with the highest log-probability, sampled at temperature 1', async () => {
  const model = told();
  const events = await collect(play(run(), { model }));
  expect(model.calls).toHaveLength(3);
  expect(model.calls[1]).toMatchObject({ temperature: 1, logprobs: 0 });
  expect(events.at(-1)).toMatchObject({ answer: { value: '1' } });
  expect(events.at(-2)).toMatchObject({ type: 'answer-chosen', reason: 'log-probability -3.00' });
});

it('can go by the mean per token instead, which favours longer answers', async () => {
  const events = await collect(play(run({ reward: 'log-probability per token' }), { model: told() }));
  expect(events.at(-1)).toMatchObject({ answer: { value: '3' } });
});

it('can go by the majority or by P(True)', async () => {
  const same = scripted((_request, call) => `Answer: ${call ? 5 : 4}`, 1);
  const voted = await collect(play(run({ reward: 'majority' }), { model: same }));
  expect(voted.at(-1)).toMatchObject({ answer: { value: '5' } });
  const judged = scripted(({ messages }, call) => {
    const asked = String(messages.at(-1)!.content);
    return asked.includes('Yes or No') ? { text: 'Yes', yes: asked.includes('Answer: 2') ? 0.9 : 0.1 } : texts[call]!;
  }, 1);
  const trusted = await collect(play(run({ reward: 'P(True)' }), { model: judged }));
  expect(judged.calls).toHaveLength(6);
  expect(trusted.at(-1)).toMatchObject({ answer: { value: '2' } });
});
