import { expect, it } from 'vitest';
import { collect } from '../support/collect';
import { header, play } from '../support/runs';
import { scripted } from '../support/scripted';

const asks = (text: unknown) => String(text).includes('Yes or No');

it('returns the draft with the highest P(Yes), not the first yes', async () => {
  const sure = [0.4, 0.6, 0.9, 0.7];
  let judged = 0;
  const model = scripted(
    ({ messages }, call) =>
      asks(messages.at(-1)!.content) ? { text: 'Yes', yes: sure[judged++]! } : `Answer: ${call}`,
    1,
  );
  const events = await collect(play(header({ strategy: 'best-of-n', options: { samples: 4 } }), { model }));
  expect(model.calls).toHaveLength(8);
  expect(model.calls[4]).toMatchObject({ temperature: 0, logprobs: 10 });
  expect(events.at(-1)).toMatchObject({ answer: { value: '2' } });
  expect(events.at(-2)).toMatchObject({ type: 'answer-chosen', reason: 'P(Yes) = 0.90' });
});
