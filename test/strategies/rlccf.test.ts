import { expect, it } from 'vitest';
import { collect } from '../support/collect';
import { header, play } from '../support/runs';
import { scripted } from '../support/scripted';

const seat = (name: string) => ({ model: { engine: 'scripted', model: 'scripted' }, system: name });
const cast = { actor: seat('one'), 'actor-2': seat('two'), 'actor-3': seat('three') };
/** One model is torn between 4 and other answers, one is sure of 9, one of nothing. */
const said: Record<string, string[]> = { one: ['4', '4', '4', '7', '8'], two: ['9', '9', '9', '9', '9'], three: ['4', '4', '5', '6', '7'] }; // prettier-ignore

it('weighs every vote by how much its model agrees with itself', async () => {
  const given: Record<string, number> = {};
  const model = scripted(({ messages }) => {
    const name = String(messages[0]!.content);
    const turn = (given[name] = (given[name] ?? -1) + 1);
    return `Answer: ${said[name]![turn]}`;
  }, 1);
  const events = await collect(play(header({ strategy: 'rlccf', options: { samples: 5 }, cast }), { model }));
  expect(model.calls).toHaveLength(15);
  // 4 has as many votes as 9: 3·0.6 + 2·0.4 = 2.6 against 5·1.
  expect(events.at(-1)).toMatchObject({ answer: { value: '9' } });
  expect(events.at(-2)).toMatchObject({ type: 'answer-chosen', reason: '5 of 15 samples agree' });
});

it('gives a model without a readable answer no weight', async () => {
  const model = scripted(({ messages }) => (messages[0]!.content === 'one' ? 'Answer: 4' : 'I do not know'), 1);
  const events = await collect(
    play(header({ strategy: 'rlccf', options: { models: 2, samples: 2 }, cast }), { model }),
  );
  expect(events.at(-1)).toMatchObject({ answer: { value: '4' } });
});

it('begins with the sample a single answer would have been', async () => {
  const [crowd, single] = [scripted(), scripted()];
  await collect(play(header({ strategy: 'rlccf', options: { models: 2, samples: 2 } }), { model: crowd }));
  await collect(play(header({ strategy: 'single' }), { model: single }));
  expect(crowd.calls[0]).toEqual(single.calls[0]);
  expect(new Set(crowd.calls.map(({ seed }) => seed)).size).toBe(4);
});
