import { expect, it } from 'vitest';
import type { Model } from '../../src/contract/engine';
import { collect } from '../support/collect';
import { header, play } from '../support/runs';
import { scripted } from '../support/scripted';

/** A verifier whose first word has these spellings and shares. */
function spelling(shares: { readonly [text: string]: number }): Model {
  const lines = scripted(
    ({ messages }) => (String(messages.at(-1)!.content).includes('Yes or No') ? 'Yes' : 'Answer: 4'),
    1,
  );
  return {
    ...lines,
    async *generate(request, signal) {
      const said = yield* lines.generate(request, signal);
      if (request.logprobs === undefined) return said;
      const alternatives = Object.entries(shares).map(([text, share], id) => ({ id, text, logprob: Math.log(share) }));
      const mark = { id: 99, text: ' **', logprob: 0, entropy: 0, alternatives: [] };
      return { ...said, tokens: [mark, { id: 0, text: 'Yes', logprob: -1, entropy: 1, alternatives }] };
    },
  };
}
const run = header({ strategy: 'best-of-n', options: { samples: 2 } });

it('sums P(Yes) over all spellings of yes and no, true and false', async () => {
  const model = spelling({
    Yes: 0.3,
    ' yes': 0.1,
    'YES.': 0.05,
    True: 0.15,
    No: 0.1,
    '"no': 0.1,
    ' false': 0.1,
    Maybe: 0.1,
  });
  const events = await collect(play(run, { model }));
  const verdict = events.find((event) => event.type === 'verdict-ready');
  // 0.6 of 0.9.
  expect(verdict).toMatchObject({ verdict: { score: expect.closeTo(2 / 3, 9) } });
});
