import { expect, it } from 'vitest';
import { collect } from '../support/collect';
import { header, play } from '../support/runs';
import { scripted } from '../support/scripted';

it('returns the most common answer, whatever the texts around it', async () => {
  const said = ['First.\nAnswer: 4', 'Answer: 5', 'Second way.\nAnswer: 4', 'No idea', 'Answer: 5', 'Answer: 4'];
  const model = scripted((_request, call) => said[call]!, 1);
  const events = await collect(play(header({ strategy: 'self-consistency', options: { samples: 6 } }), { model }));
  expect(events.at(-1)).toMatchObject({ answer: { text: said[0], value: '4' } });
  expect(events.at(-2)).toMatchObject({ type: 'answer-chosen', reason: '3 of 6 samples agree' });
});

it('gives every sample its own seed, and the first the seed of a single answer', async () => {
  const samples = scripted();
  const single = scripted();
  await collect(play(header({ strategy: 'self-consistency', options: { samples: 5 } }), { model: samples }));
  await collect(play(header({ strategy: 'single' }), { model: single }));
  expect(new Set(samples.calls.map(({ seed }) => seed)).size).toBe(5);
  expect(samples.calls[0]).toEqual(single.calls[0]);
});
