import { expect, it } from 'vitest';
import { played } from '../support/played';

const critique =
  'Step 1 is wrong: 2 + 2 = 4.\nVerdict: incorrect\n<corrected>\nStep 1: 2 + 2 = 4\nAnswer: 4\n</corrected>';

it('reads verdict and corrected solution out of one reply', async () => {
  const { calls, roles, drafts, verdicts, keys, answer } = await played('real-critic', ['Answer: 5', critique]);
  expect(calls).toHaveLength(2);
  expect(roles).toEqual(['actor', 'critic']);
  expect(drafts).toEqual(['5', '4']);
  expect(verdicts).toMatchObject([{ of: keys[0], by: keys[1], verdict: { score: 0 } }]);
  expect(answer).toEqual({ text: 'Step 1: 2 + 2 = 4\nAnswer: 4', value: '4' });
});

it('keeps a solution that the critic finds correct, whatever follows the verdict', async () => {
  const said = 'Fine.\nVerdict: correct\n<corrected>Answer: 6</corrected>';
  const { calls, stop, answer } = await played('real-critic', ['Answer: 4', said], { options: { turns: 3 } });
  expect(calls).toHaveLength(2);
  expect(stop).toBe('the critic finds it correct');
  expect(answer).toMatchObject({ value: '4' });
});

it('asks for a correction that is missing, and counts it', async () => {
  const lines = ['Answer: 5', 'Step 1 is wrong.\nVerdict: incorrect', 'Answer: 4'];
  const { purposes, warnings, answer } = await played('real-critic', lines);
  expect(purposes).toEqual(['solve', 'real-critic', 'refine']);
  expect(warnings).toMatchObject([{ setting: 'real-critic' }]);
  expect(answer).toMatchObject({ value: '4' });
});

it('criticises the correction again, up to its turns, and can be its own critic', async () => {
  const again = critique.replaceAll('4', '7');
  const options = { turns: 2, critic: 'the actor itself' };
  const { asked, roles, answer } = await played('real-critic', ['Answer: 5', again, critique], { options });
  expect(roles).toEqual(['actor', 'self', 'self']);
  expect(asked[2]).toContain('Answer: 7');
  expect(answer).toMatchObject({ value: '4' });
});

it('counts a verdict it cannot read and still takes the correction', async () => {
  const said = 'Hm.\n<corrected>Answer: 4';
  const { warnings, verdicts, answer } = await played('real-critic', ['Answer: 5', said]);
  expect(warnings).toMatchObject([{ setting: 'verdict' }]);
  expect(verdicts).toMatchObject([{ verdict: { score: null } }]);
  expect(answer).toMatchObject({ value: '4' });
});

it.each(['Step 1 is wrong.\nVerdict: incorrect\nStep 1: 2 + 2 = 4\nAnswer: 4', 'Step 1: 2 + 2 = 4\nAnswer: 4'])(
  'finds a solution that is not marked: %j',
  async (said) => {
    const { calls, answer } = await played('real-critic', ['Answer: 5', said]);
    expect(calls).toHaveLength(2);
    expect(answer).toEqual({ text: 'Step 1: 2 + 2 = 4\nAnswer: 4', value: '4' });
  },
);
