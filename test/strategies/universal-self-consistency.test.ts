import { expect, it } from 'vitest';
import { played } from '../support/played';

const samples = ['Answer: 4', 'Answer: 4', 'Answer: 5'];
const run = (said: string) => played('universal-self-consistency', [...samples, said], { options: { samples: 3 } });

it('shows the judge all samples by number and returns the one it names', async () => {
  const { asked, roles, answer, chosen, keys } = await run('Solution 3 agrees most with 1 and 2.');
  expect(roles).toEqual(['actor', 'actor', 'actor', 'judge']);
  expect(asked[3]).toContain('Solution 1:\nAnswer: 4\n\nSolution 2:\nAnswer: 4\n\nSolution 3:\nAnswer: 5');
  expect(answer).toMatchObject({ value: '5' });
  expect(chosen).toMatchObject({ of: keys[2], reason: 'the judge finds solution 3 of 3 the most consistent' });
});

it.each(['The first.', 'Between 1 and 3.', '7', ''])('counts answers when the judge says "%s"', async (said) => {
  const { warnings, answer, chosen } = await run(said || ' ');
  expect(warnings).toMatchObject([{ setting: 'most-consistent' }]);
  expect(answer).toMatchObject({ value: '4' });
  expect(chosen!.reason).toBe('2 of 3 samples agree');
});
