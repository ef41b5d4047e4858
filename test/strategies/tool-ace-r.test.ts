import { expect, it } from 'vitest';
import { played } from '../support/played';
import { call } from '../support/worlds';

const [one, other] = [call('pay', { to: 'Ada', amount: 3 }), call('pay', { to: 'Ada', amount: 4 })];

it('rewrites the call until it stays the same, however it is spelt', async () => {
  const same = '```json\n{"arguments": {"amount": 4, "to": "Ada"}, "name": "pay"}\n```';
  const run = await played('tool-ace-r', [one, other, same, one]);
  expect(run.purposes).toEqual(['tool-ace-r', 'tool-ace-r-refine', 'tool-ace-r-refine']);
  expect(run.asked[1]).toContain(one);
  expect(run.stop).toBe('the call stays the same in round 3');
  expect(run.answer!.text).toBe(same);
});

it('keeps the call before when there is none in a round', async () => {
  const run = await played('tool-ace-r', [one, 'It looks fine to me.']);
  expect(run.warnings.map(({ message }) => message)).toEqual(['Round 2 has no call: "It looks fine to me."; the call before it stays.']); // prettier-ignore
  expect(run.answer!.text).toBe(one);
});

it('stops after its rounds', async () => {
  const run = await played('tool-ace-r', (_asked, number) => call('pay', { amount: number }), {
    options: { rounds: 4 },
  });
  expect(run.calls).toHaveLength(4);
  expect(run.stop).toBe('4 rounds are over');
});
