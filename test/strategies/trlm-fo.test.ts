import { expect, it } from 'vitest';
import { textOf, type Model, type ScoreRequest } from '../../src/contract/engine';
import { collect } from '../support/collect';
import { header, play } from '../support/runs';
import { scripted } from '../support/scripted';

const said = ['Answer: 1', 'Answer: 2', 'Answer: 3 is what I say'];
function model(logprob: (request: ScoreRequest) => number): Model & { asked: ScoreRequest[] } {
  const plain = scripted((_request, call) => said[call]!, 1);
  const asked: ScoreRequest[] = [];
  const score: Model['score'] = async (request, signal) => {
    asked.push(request);
    return { ...(await plain.score(request, signal)), logprob: logprob(request) };
  };
  return { ...plain, score, asked };
}
const run = (options = {}) => header({ strategy: 'trlm-fo', options: { samples: 3, ...options } });

it('returns the answer from which the question is likeliest', async () => {
  const scorer = model(({ messages }) => (textOf(messages[0]!).startsWith('Answer: 2') ? -4 : -9));
  const events = await collect(play(run(), { model: scorer }));
  expect(scorer.asked.map(({ continuation }) => continuation)).toEqual(Array(3).fill('What is 2+2?'));
  expect(textOf(scorer.asked[0]!.messages[0]!)).not.toContain('2+2');
  expect(events.at(-1)).toMatchObject({ answer: { value: '2' } });
  expect(events.at(-2)).toMatchObject({ reason: 'log p(question given answer) = -4.00' });
});

it('has the perplexity of the answer as its baseline: log-probability per token', async () => {
  const scorer = model(({ continuation }) => (continuation.length > 10 ? -5 : -3));
  const events = await collect(play(run({ direction: 'answer given question' }), { model: scorer }));
  expect(textOf(scorer.asked[0]!.messages[0]!)).toContain('2+2');
  // −5 over six words beats −3 over two.
  expect(events.at(-1)).toMatchObject({ answer: { text: said[2] } });
});
